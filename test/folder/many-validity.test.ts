import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { entriesOf } from '../../src/download/folder/entries.js'
import { FakeClock } from '../queue/support/fake-clock.js'
import { manyLinks } from '../../src/download/folder/many-links.js'

const objects = ['a', 'b', 'c'].map((key) => ({ key, size: 1, modified: '' }))

async function links(validities: Readonly<Record<string, number>>) {
  const wanted = {
    entries: entriesOf({ objects }, '', new Set()),
    prefix: '',
    as: 'csv',
    list: () => Promise.reject(new Error('there is no folder')),
    sign: async (key: string) => {
      const validity = validities[key] ?? Infinity
      return { url: `https://bucket.test/${key}`, validity, endsAt: validity * 1_000 }
    },
    clock: Object.assign(new FakeClock(), { now: () => 0 }),
    waiting: () => {},
    goesOn: () => {},
    progress: () => {},
  } as const
  return manyLinks(wanted, new AbortController().signal)
}

describe('links of many files', () => {
  it('work together as long as the shortest', async () => {
    assert.equal((await links({ a: 600, b: 60 })).validity, 60)
    assert.equal((await links({})).validity, Infinity)
  })

  it('without an end have none in the table', async () => {
    const { text } = await links({ a: 600 })
    const ends = text.split('\r\n').map((line) => line.split(',').at(-2) ?? '')
    assert.match(ends[1] ?? '', /^\d{4}-/)
    assert.deepEqual(ends.slice(2), ['', '', ''])
  })
})
