import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { found } from './support/engines.js'

/** The script is plain JavaScript: its shape is told here. */
interface Bench {
  readonly LIMITS: Readonly<Record<string, number>>
  measure(): Promise<Readonly<Record<string, number>>>
}

describe('ten thousand files', { skip: !found.chromium && 'no Chromium here' }, () => {
  it('cost the page no more than the limits of the benchmark, which are far', async () => {
    const { LIMITS, measure } = (await import(
      new URL('../../bench/many-files.mjs', import.meta.url).href
    )) as Bench
    // A busy machine only ever adds: what is too much is so each time.
    let over = ['not measured']
    for (let turn = 0; over.length > 0 && turn < 3; turn++) {
      const figures = await measure()
      over = Object.entries(LIMITS)
        .filter(([name, limit]) => !((figures[name] ?? NaN) <= limit))
        .map(([name, limit]) => `${name}: ${figures[name]}, at most ${limit}`)
    }
    assert.deepEqual(over, [])
  })
})
