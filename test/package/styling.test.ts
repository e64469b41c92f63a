import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { files, read } from './support.js'

interface Documented {
  readonly name: string
  readonly description: string
  readonly default?: string
}

interface Element {
  readonly tagName: string
  readonly slots: readonly Documented[]
  readonly cssParts: readonly Documented[]
  readonly cssProperties: readonly Documented[]
  readonly cssStates: readonly Documented[]
}

const manifest = JSON.parse(await read('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[]
}
const element = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'presigned-upload')
assert.ok(element)

const paths = [...(await files('src/ui', /\.ts$/)), ...(await files('src/upload', /\.ts$/))]
const sources = await Promise.all(paths.map(read))
const code = sources.map((text) => text.replace(/\/\*\*[\s\S]*?\*\//g, '')).join('\n')
const guide = await read('docs/styling.md')

/** Cells of the table below a heading, without its head. */
function table(heading: string): string[][] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  )
}

const cells = ({ name, description }: Documented) => [name, description.replaceAll('`', '')]

describe('docs/styling.md and the manifest', () => {
  it('tell the same of custom properties', () => {
    assert.deepEqual(
      table('Custom properties'),
      element.cssProperties.map((it) => [it.name, it.default, it.description.replaceAll('`', '')]),
    )
  })

  it('tell the same of slots, states and parts', () => {
    assert.deepEqual(table('Slots'), element.slots.map(cells))
    assert.deepEqual(
      table('States'),
      element.cssStates.map(({ name, description }) => [`:state(${name})`, description]),
    )
    assert.deepEqual(table('Parts'), element.cssParts.map(cells))
  })
})

describe('the manifest and the sources', () => {
  const names = (documented: readonly Documented[]) => documented.map(({ name }) => name).sort()

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
