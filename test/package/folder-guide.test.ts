/** docs/folders.md, the manifest and the sources tell the same of `<presigned-folder>`. */
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
  readonly attributes: readonly Documented[]
  readonly events: readonly Documented[]
  readonly slots: readonly Documented[]
  readonly cssParts: readonly Documented[]
  readonly cssProperties: readonly Documented[]
  readonly cssStates: readonly Documented[]
}

const manifest = JSON.parse(await read('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[]
}
const found = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'presigned-folder')
assert.ok(found)
const element = found

const guide = await read('docs/folders.md')
const own = await files('src/download/folder', /\.ts$/)
const paths = [...own, 'src/download/presigned-folder-element.ts', 'src/ui/thumbnail.ts']
const code = (await Promise.all(paths.map(read))).join('\n').replace(/\/\*\*[\s\S]*?\*\//g, '')

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

const plain = (text: string) => text.replaceAll('`', '')
const cells = ({ name, description }: Documented) => [name, plain(description)]
const names = (documented: readonly Documented[]) => documented.map(({ name }) => name).sort()

describe('docs/folders.md and the manifest', () => {
  it('tell the same of slots, custom properties, states and parts', () => {
    assert.deepEqual(table('Slots'), element.slots.map(cells))
    assert.deepEqual(
      table('Custom properties'),
      element.cssProperties.map((it) => [it.name, it.default, plain(it.description)]),
    )
    assert.deepEqual(
      table('States'),
      element.cssStates.map(({ name, description }) => [`:state(${name})`, description]),
    )
    assert.deepEqual(table('Parts'), element.cssParts.map(cells))
  })

  it('name the same attributes and events', () => {
    const told = table('What the page may set').flatMap(([first = '']) => first.match(/[a-z-]{4,}/g) ?? [])
    for (const { name } of element.attributes) assert.ok(told.includes(name), name)
    assert.deepEqual(
      table('What the page hears').map(([name]) => name),
      element.events.map(({ name }) => name),
    )
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
    assert.deepEqual(
      [...marked.matchAll(/(\w+):/g)].map(([, name = '']) => name).sort(),
      names(element.cssStates),
    )
  })
})
