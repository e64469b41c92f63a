/** What the docs show is what the tests run: a block below `<!-- path region -->` is that file, or that part of it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SHARE_OPTIONS } from '../../src/server/share/options.js'
import { read } from '../package/support.js'

const documents = ['README.md', 'docs/stores.md', 'docs/signing.md', 'docs/sharing.md']
const COPY = /<!-- (test\/server\/shown\/[\w-]+\.ts)(?: (\w+))? -->\n\n```ts\n([^]*?)```/g

/** As a stranger would write it: the package's own names, and nothing for our tools. */
async function shown(path: string, region: string | undefined): Promise<string> {
  const text = (await read(path))
    .replace(/'\.\.\/\.\.\/\.\.\/src\/(server|local)\/index\.js'/g, "'presigned-upload/$1'")
    .replace("'../../../src/node.js'", "'presigned-upload/node'")
    .replace(/^ *\/\/ eslint-.*\n/gm, '')
  if (region === undefined) return text.replace(/^ *\/\/ #(?:region \w+|endregion)\n/gm, '')
  const part = new RegExp(`// #region ${region}\\n([^]*?)// #endregion`).exec(text)?.[1]
  assert.ok(part, `${path} has no region ${region}`)
  return part
}

for (const document of documents) {
  const text = await read(document)
  describe(document, () => {
    const copies = [...text.matchAll(COPY)]

    it('shows tested code', () => {
      assert.ok(copies.length >= 1)
      assert.equal(copies.length, text.match(/<!-- test\//g)?.length, 'every mark has its block')
    })

    for (const [, path = '', region, block] of copies) {
      it(`${path} ${region ?? ''}`, async () => assert.equal(block, await shown(path, region)))
    }

    for (const [, block = ''] of text.matchAll(/```json\n([^]*?)```/g)) {
      it(`JSON to paste: ${block.replace(/\s+/g, ' ').slice(0, 60)}`, () => {
        assert.doesNotThrow(() => JSON.parse(block))
      })
    }
  })
}

describe('docs/stores.md: what is pasted', () => {
  it('I04: every rule names the header that every upload sends, and no wildcard', async () => {
    const text = await read('docs/stores.md')
    const rules = [...text.matchAll(/```(?:json|xml)\n([^]*?)```/g)]
      .map(([, block = '']) => block)
      .filter((block) => block.includes('https://app.example'))
    assert.equal(rules.length, 4)
    for (const rule of rules) {
      assert.match(rule, /"content-type"|>content-type</)
      assert.match(rule, /etag/i)
      for (const method of ['PUT', 'GET', 'HEAD']) assert.match(rule, new RegExp(`[">]${method}["<]`))
      for (const header of ['range', 'content-range', 'content-length'])
        assert.match(rule, new RegExp(`[">]${header}["<]`, 'i'))
      assert.doesNotMatch(rule, /"\*"|>\*</)
    }
  })
})

describe('docs/sharing.md: options', () => {
  it('has each one, and none that is not there', async () => {
    const [, table = ''] = /## Options\n([^]*?)\n## /.exec(await read('docs/sharing.md')) ?? []
    const named = [...table.matchAll(/^\| `(\w+)/gm)].map(([, name = '']) => name)
    assert.deepEqual(named.sort(), Object.keys(SHARE_OPTIONS).sort())
  })
})
