import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportsOf, manifestFaults } from '../../scripts/lib/manifest-faults.mjs'

const description = 'Is there.'
const faultsOf = (entry: object) =>
  manifestFaults(
    { modules: [{ declarations: [{ tagName: 'x-a', members: [{ name: 'b', description, ...entry }] }] }] },
    (name) => ['Item', 'Promise'].includes(name),
  )

describe('the check of the manifest', () => {
  it('takes types that a page can import, and plain ones', () => {
    assert.deepEqual(faultsOf({ type: { text: "readonly Item[] | 'Other' | undefined" } }), [])
  })

  it('tells what has no description', () => {
    assert.deepEqual(faultsOf({ description: undefined }), ['<x-a> b has no description'])
  })

  for (const [where, entry] of Object.entries({
    'a property': { type: { text: 'kinds.Source | undefined' } },
    'a parameter': { parameters: [{ name: 'c', type: { text: 'kinds.Source' } }] },
    'an answer': { return: { type: { text: 'Promise<kinds.Source>' } } },
  })) {
    it(`tells the type of ${where} that nobody can import`, () => {
      assert.deepEqual(faultsOf(entry), ['<x-a> b has the type kinds.Source, which nobody can import'])
    })
  }

  it('knows what a module exports', () => {
    const text = "export { a } from './a.js'\nexport type {\n  B,\n  c as D,\n} from './b.js'\nconst e = 1"
    assert.deepEqual(exportsOf(text).filter(Boolean), ['a', 'B', 'D'])
  })
})
