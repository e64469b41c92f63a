import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { files, read } from './support.js'

const sources = (
  await Promise.all(
    ['src', 'scripts', 'test', 'stories', 'bench'].map((folder) => files(folder, /\.(ts|mjs)$/)),
  )
).flat()

describe('the sources', () => {
  it('are in files of at most 250 lines', async () => {
    const long: string[] = []
    for (const path of sources) {
      const lines = (await read(path)).split('\n').length - 1
      if (lines > 250) long.push(`${path}: ${lines}`)
    }
    assert.deepEqual(long, [])
  })

  it('write to the console where that is the job, and nowhere else', async () => {
    const talkative: string[] = []
    for (const path of sources.filter((source) => source.startsWith('src/'))) {
      for (const [call] of (await read(path)).matchAll(/\bconsole\b[^(\n]*/g)) {
        if (!mayTalk(path, call)) talkative.push(`${path}: ${call}`)
      }
    }
    assert.deepEqual(talkative, [])
  })

  it('never give a URL to the console', async () => {
    for (const path of sources.filter((source) => source.startsWith('src/'))) {
      for (const [call] of (await read(path)).matchAll(/\bconsole\s*\.\s*\w+\([^\n]*/g)) {
        assert.doesNotMatch(call, /\b(url|href|grant|permit|token|secret|headers)\b/i, `${path}: ${call}`)
      }
    }
  })
})

/** The element warns a page's author; the embedded store has a command line. */
function mayTalk(path: string, call: string): boolean {
  if (path.startsWith('src/local/')) return true
  return (path.startsWith('src/upload/') || path === 'src/define.ts') && call === 'console.warn'
}
