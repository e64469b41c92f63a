/** docs/folders.md, the manifest and the sources tell the same of `<presigned-folder>`. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cells, documented, names, plain, table } from './guide.js'
import { files, read } from './support.js'

const element = await documented('presigned-folder')
const guide = await read('docs/folders.md')
const own = await files('src/download/folder', /\.ts$/)
const paths = [...own, 'src/download/presigned-folder-element.ts', 'src/ui/thumbnail.ts']
const code = (await Promise.all(paths.map(read))).join('\n').replace(/\/\*\*[\s\S]*?\*\//g, '')

describe('docs/folders.md and the manifest', () => {
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
    const told = table(guide, 'What the page may set').flatMap(
      ([first = '']) => first.match(/[a-z-]{4,}/g) ?? [],
    )
    for (const { name } of element.attributes) assert.ok(told.includes(name), name)
    const heard = table(guide, 'What the page hears').map(([name = '']) => name)
    assert.deepEqual(heard.sort(), names(element.events))
  })
})

describe('the manifest and the sources of the folder', () => {
  it('have the same parts', () => {
    const used = [...code.matchAll(/\bpart="([^"]+)"|'part', '([^']+)'/g)].flatMap(([, markup, set]) =>
      (markup ?? set ?? '').split(' '),
    )
    // The name of an action of a row.
    const all = used.flatMap((part) => (part.includes('$') ? ['copy-button', 'download-button'] : [part]))
    assert.deepEqual([...new Set(all)].sort(), names(element.cssParts))
  })

  it('have the same slots and states', () => {
    const slots = [...code.matchAll(/<slot(?: name="([^"]+)")?/g)].map(([, name = '']) => name)
    assert.deepEqual(slots.sort(), names(element.slots))
    const [, marked = ''] = /#mark\(\{([^}]*)\}/.exec(code) ?? []
    const states = [...marked.matchAll(/(\w+):/g)].map(([, name = '']) => name)
    assert.deepEqual(states.sort(), names(element.cssStates))
  })
})
