/** docs/downloads.md, the manifest and the sources tell the same of `<presigned-download>`. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cells, documented, names, plain, table } from './guide.js'
import { files, read } from './support.js'

const element = await documented('presigned-download')
const guide = await read('docs/downloads.md')
const paths = [
  ...(await files('src/download/preview', /\.ts$/)),
  ...(await files('src/ui/share', /\.ts$/)),
  'src/download/presigned-download-element.ts',
]
const code = (await Promise.all(paths.map(read))).join('\n').replace(/\/\*\*[\s\S]*?\*\//g, '')

describe('docs/downloads.md and the manifest', () => {
  it('tell the same of slots, custom properties, states and parts', () => {
    assert.deepEqual(table(guide, 'Slots'), element.slots.map(cells))
    assert.deepEqual(
      table(guide, 'Custom properties'),
      element.cssProperties.map((it) => [it.name, it.default, plain(it.description)]),
    )
    assert.deepEqual(
      table(guide, 'States'),
      element.cssStates.map(({ name, description }) => [`:state(${name})`, description]),
    )
    assert.deepEqual(table(guide, 'Parts'), element.cssParts.map(cells))
  })

  it('name the same attributes and events', () => {
    const told = table(guide, 'What the page may set').map(([name = '']) => name)
    assert.deepEqual(told.sort(), names(element.attributes))
    const heard = table(guide, 'What the page hears').map(([name = '']) => name)
    assert.deepEqual(heard.sort(), names(element.events))
  })
})

describe('the manifest and the sources of the download', () => {
  it('have the same parts', () => {
    const used = [...code.matchAll(/\bpart="([^"]+)"|'part', '([^']+)'/g)].flatMap(([, markup, set]) =>
      (markup ?? set ?? '').split(' '),
    )
    assert.deepEqual([...new Set(used)].sort(), names(element.cssParts))
  })

  it('have the same slots', () => {
    const slots = [...code.matchAll(/<slot name="([^"]+)"/g)].map(([, name]) => name)
    assert.deepEqual(slots.sort(), names(element.slots))
  })

  it('have the same states', () => {
    const [, marked = ''] = /Object\.entries\(\{([^}]*)\}/.exec(code) ?? []
    assert.deepEqual(
      [...marked.matchAll(/(\w+):/g)].map(([, name = '']) => name).sort(),
      names(element.cssStates),
    )
  })
})
