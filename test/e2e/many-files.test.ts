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
    const figures = await measure()
    for (const [name, limit] of Object.entries(LIMITS)) {
      const figure = figures[name]
      assert.ok(figure !== undefined && figure <= limit, `${name}: ${figure}, at most ${limit}`)
    }
  })
})
