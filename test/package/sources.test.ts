import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { files, read, withoutProse } from './support.js'

const sources = (
  await Promise.all(
    ['src', 'scripts', 'test', 'stories', 'bench', 'demo'].map((folder) => files(folder, /\.(ts|mjs)$/)),
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
    const talkative = (await consoleCalls()).filter(({ path, call }) => !mayTalk(path, call))
    assert.deepEqual(talkative, [])
  })

  it('never give a secret to the console', async () => {
    const secret = /\b(grant|permit|token|secret\w*|signature|credentials|headers|href|location)\b/i
    assert.deepEqual(
      (await consoleCalls()).filter(({ call }) => secret.test(call)),
      [],
    )
  })
})

async function consoleCalls(): Promise<{ path: string; call: string }[]> {
  const calls: { path: string; call: string }[] = []
  for (const path of sources.filter((source) => source.startsWith('src/'))) {
    for (const [call] of withoutProse(await read(path)).matchAll(/\bconsole\b[^\n]*/g))
      calls.push({ path, call })
  }
  return calls
}

/** The element warns a page's author, the handler the one who runs it; the embedded store has a command line. */
function mayTalk(path: string, call: string): boolean {
  if (path.startsWith('src/local/')) return true
  const warns = ['src/ui/', 'src/upload/', 'src/server/fault.ts'].some((start) => path.startsWith(start))
  return warns && call.startsWith('console.warn(')
}
