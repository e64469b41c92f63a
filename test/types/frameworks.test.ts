/** Each framework's own checker over a sample, as an application would run it. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { node, root } from '../package/support.js'

const folder = (name: string) => join('test/types', name)
const bin = (path: string) => join(root, 'node_modules', path)

const checkers: Readonly<Record<string, readonly string[]>> = {
  react: [bin('typescript/bin/tsc'), '-p', folder('react')],
  vue: [bin('vue-tsc/bin/vue-tsc.js'), '-p', folder('vue')],
  svelte: [
    bin('svelte-check/bin/svelte-check'),
    '--workspace',
    folder('svelte'),
    '--tsconfig',
    './tsconfig.json',
    '--output',
    'machine',
  ],
}

describe('the element in templates', () => {
  for (const [name, args] of Object.entries(checkers)) {
    it(name, async () => {
      const { code, stdout, stderr } = await node([...args])
      assert.equal(code, 0, stdout + stderr)
    })
  }
})
