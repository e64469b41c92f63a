import assert from 'node:assert/strict'
import { it } from 'node:test'
import { files, read } from './support.js'

it('each code of docs/failures.md has a story that shows it', async () => {
  const guide = await read('docs/failures.md')
  const codes = [...guide.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) +\|(?=.*\|.*\|)/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code))
    .filter((code) => !STATES.has(code))
  assert.ok(codes.includes('too-many') && codes.includes('cors'), codes.join())
  const stories = (await Promise.all((await files('stories/failures', /\.ts$/)).map(read))).join('\n')
  const missing = codes.filter((code) => !new RegExp(`(failure|rejection)\\(\\s*'${code}'`).test(stories))
  assert.deepEqual(missing, [])
})

/** Of the table of states; `offline` is one in which a file waits, and no failure. */
const STATES = new Set([
  'queued',
  'signing',
  'uploading',
  'finishing',
  'waiting',
  'done',
  'failed',
  'offline',
])
