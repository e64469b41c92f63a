/**
 * Random schedules against a simple model. `RUNS` (default 2,000) and `SEED` choose how many and which;
 * the seed is printed, and a failing schedule is shrunk to its shortest form.
 */
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Model } from './support/model.js'
import { ending, op } from './support/schedule.js'

const RUNS = Number(process.env.RUNS ?? 2_000)
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

describe('any order of events', () => {
  it(`keeps its promises over ${RUNS} schedules (SEED=${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(op, { minLength: 5, maxLength: 60, size: 'max' }),
        ending,
        async (steps, last) => {
          const model = new Model()
          for (const step of steps) {
            await model.run(step)
            model.check()
          }
          await model.finish(last)
        },
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    )
  })
})
