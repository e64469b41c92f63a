/** The guides of the elements for downloads, the manifest and the sources tell the same. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cells, documented, names, plain, table } from './guide.js'
import { files, read } from './support.js'

const element = 'src/download/presigned-'
const elements = {
  'presigned-download': {
    guide: 'docs/downloads.md',
    sources: [
      `${element}download-element.ts`,
      'src/download/download-control.ts',
      ...(await files('src/download/preview', /\.ts$/)),
      ...(await files('src/ui/share', /\.ts$/)),
    ],
  },
  'presigned-folder': {
    guide: 'docs/folders.md',
    sources: [
      `${element}folder-element.ts`,
      ...(await files('src/download/folder', /\.ts$/)),
      'src/ui/share/validity-choice.ts',
      'src/ui/thumbnail.ts',
    ],
  },
}

for (const [tag, { guide: path, sources }] of Object.entries(elements)) {
  const element = await documented(tag)
  const guide = await read(path)
  const code = (await Promise.all(sources.map(read))).join('\n').replace(/\/\*\*[\s\S]*?\*\//g, '')

  describe(`${path} and the manifest`, () => {
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
      const told = table(guide, 'What the page may set').flatMap(([first = '']) => first.split(', '))
      assert.deepEqual(told.sort(), names(element.attributes))
      const heard = table(guide, 'What the page hears').map(([name = '']) => name)
      assert.deepEqual(heard.sort(), names(element.events))
    })
  })

  describe(`the manifest and the sources of <${tag}>`, () => {
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
      const marked = /\bmark\(.*?, \{([^}]*)\}/s.exec(code.replace(/^import.*$/gm, ''))?.[1] ?? ''
      const states = [...marked.matchAll(/(\w+):/g)].map(([, name = '']) => name)
      assert.deepEqual(states.sort(), names(element.cssStates))
    })
  })
}
