import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cells, documented, names, plain, table } from './guide.js'
import { files, read } from './support.js'

const element = await documented('presigned-upload')
const guide = await read('docs/styling.md')
const paths = [...(await files('src/ui', /\.ts$/)), ...(await files('src/upload', /\.ts$/))]
const sources = await Promise.all(paths.map(read))
const code = sources.map((text) => text.replace(/\/\*\*[\s\S]*?\*\//g, '')).join('\n')

describe('docs/styling.md and the manifest', () => {
  it('tell the same of custom properties', () => {
    assert.deepEqual(
      table(guide, 'Custom properties'),
      element.cssProperties.map((it) => [it.name, it.default, plain(it.description)]),
    )
  })

  it('tell the same of slots, states and parts', () => {
    assert.deepEqual(table(guide, 'Slots'), element.slots.map(cells))
    assert.deepEqual(
      table(guide, 'States'),
      element.cssStates.map(({ name, description }) => [`:state(${name})`, description]),
    )
    assert.deepEqual(table(guide, 'Parts'), element.cssParts.map(cells))
  })
})

describe('the manifest and the sources', () => {
  it('have the same custom properties, with the same defaults', () => {
    const used = new Map<string, string>()
    for (const [, name = '', fallback = ''] of code.matchAll(
      /var\(\s*(--presigned-upload-[\w-]+),\s*([^;]*?)\);/g,
    ))
      if (!used.has(name)) used.set(name, fallback)
    assert.deepEqual([...used.keys()].sort(), names(element.cssProperties))
    for (const { name, default: told = '' } of element.cssProperties) {
      const mixed = /^color-mix\(in srgb, currentColor (\d+)%, transparent\)$/.exec(used.get(name) ?? '')
      assert.equal(mixed ? `${mixed[1]} % of the words' colour` : used.get(name), told, name)
    }
  })

  it('have the same parts', () => {
    const used = [...code.matchAll(/\bpart="([^"]+)"|'part', '([^']+)'/g)]
      .flatMap(([, markup, set]) => (markup ?? set ?? '').split(' '))
      .flatMap((part) => VARIANTS[/^\$\{(\w+)\}-button$/.exec(part)?.[1] ?? ''] ?? [part])
    assert.deepEqual([...new Set(used)].sort(), names(element.cssParts))
  })

  it('have the same slots', () => {
    const used = [...code.matchAll(/<slot name="([^"]+)"/g)].map(([, name]) => name)
    assert.deepEqual(used.sort(), names(element.slots))
  })

  it('have the same states', () => {
    for (const { name } of element.cssStates) assert.match(code, new RegExp(`mark\\(\\{[^}]*\\b${name}\\b`))
  })
})

/** Parts whose names are made from an action, by the variable that has it. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  close: ['remove-button', 'cancel-button'],
  name: ['start-button', 'cancel-all-button', 'retry-failed-button'],
}
