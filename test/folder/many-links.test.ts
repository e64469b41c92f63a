import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Contents } from '../../src/download/folder/contents.js'
import type { Entry } from '../../src/download/folder/entries.js'
import { manyLinks } from '../../src/download/folder/many-links.js'
import { byName } from '../../src/download/folder/order.js'
import { walk } from '../../src/download/folder/walk.js'
import { FakeClock, turn } from '../queue/support/fake-clock.js'
import { createLinkClient } from '../../src/grant/links.js'
import type { Listing } from '../../src/wire.js'

const NEVER = new AbortController().signal
const TRIP: Entry = { kind: 'folder', key: 'trip/', name: 'trip', folded: 'trip', size: 0, modified: NaN }

/** Answers with cursors that lead in a circle, and the same object twice. */
function circle() {
  const asked: (string | undefined)[] = []
  const list = (cursor: string | undefined): Promise<Listing> => {
    asked.push(cursor)
    assert.ok(asked.length < 10, 'for ever')
    const next = cursor === undefined ? 'a' : cursor === 'a' ? 'b' : 'a'
    const keys = ['trip/same.txt', `trip/${cursor ?? 'first'}.txt`]
    return Promise.resolve({ objects: keys.map((key) => ({ key, size: 1, modified: '' })), cursor: next })
  }
  return { asked, list }
}

describe('an endpoint whose cursors lead in a circle', () => {
  it('is asked once for each, when all is wanted', async () => {
    const { asked, list } = circle()
    const files = await walk([TRIP], (_, cursor) => list(cursor), NEVER)
    assert.deepEqual(asked, [undefined, 'a', 'b'])
    assert.equal(files.length, 4)
  })

  it('is asked once for each, page by page, and nothing is shown twice', async () => {
    const { asked, list } = circle()
    const contents = new Contents('trip/', { list, compare: byName('en'), changed: () => {} })
    while (contents.more) await contents.load()
    assert.deepEqual(asked, [undefined, 'a', 'b'])
    assert.deepEqual(
      contents.entries.map(({ name }) => name),
      ['a.txt', 'b.txt', 'first.txt', 'same.txt'],
    )
  })
})

describe('a table of links', () => {
  it('has no end where a link has one that no calendar reaches', async () => {
    const file: Entry = { ...TRIP, kind: 'file', key: 'trip/a.txt', name: 'a.txt' }
    const { text } = await manyLinks(
      {
        entries: [file],
        prefix: 'trip/',
        as: 'csv',
        list: () => Promise.resolve({ objects: [] }),
        sign: () => Promise.resolve({ url: 'https://a.example/', validity: 1e17, endsAt: 1e20 }),
        clock: new FakeClock(),
        progress: () => {},
        waiting: () => {},
        goesOn: () => {},
      },
      NEVER,
    )
    assert.equal(text, 'name,size,expires,url\r\na.txt,0,,https://a.example/\r\n')
  })
})

describe('an endpoint that is busy', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const entries = NAMES.map((name): Entry => ({ ...TRIP, kind: 'file', key: name, name }))
  const busy = (headers: HeadersInit) => new Response(null, { status: 429, headers })
  function* busyAlways(headers: HeadersInit) {
    for (;;) yield busy(headers)
  }

  /** Answers so many questions, then those; then all. */
  function begin(granted: number, answers: Iterable<Response>, signal = NEVER) {
    const clock = new FakeClock()
    const asked: number[] = []
    const told: string[] = []
    const refusals = answers[Symbol.iterator]()
    const { share } = createLinkClient({
      clock,
      endpoint: 'https://app.example/sign',
      fetch: async () => {
        asked.push(clock.now())
        const refusal = asked.length > granted ? (refusals.next().value as Response | undefined) : undefined
        return refusal ?? Response.json({ url: 'https://a.example/', validity: 60 })
      },
    })
    const links = manyLinks(
      {
        entries,
        prefix: '',
        as: 'lines',
        list: () => Promise.resolve({ objects: [] }),
        sign: (key, either) => share({ key }, { signal: either }),
        clock,
        random: () => 0,
        progress: (done, count) => told.push(`${done}/${count}`),
        waiting: (ms) => told.push(`waits ${ms / 1_000}`),
        goesOn: () => told.push('goes on'),
      },
      signal,
    )
    links.catch(() => {})
    return { clock, asked, told, links }
  }

  it('is asked again when it wants to be, in seconds or at a date, and that it waits is told', async () => {
    const date = { 'Retry-After': 'Thu, 01 Jan 2026 00:01:00 GMT', Date: 'Thu, 01 Jan 2026 00:00:30 GMT' }
    for (const [headers, seconds] of [
      [{ 'Retry-After': '7' }, 7],
      [date, 30],
    ] as const) {
      const { clock, asked, told, links } = begin(3, [busy(headers), busy(headers)])
      await until(() => told.filter((text) => text === `waits ${seconds}`).length > 0)
      await clock.advance(seconds * 1_000 - 1)
      const before = asked.length
      assert.ok(asked.every((moment) => moment === 1_000))
      await clock.advance(1)
      // Who had not asked by then may be refused, too, and makes all wait once more.
      const { keys } = await passing(clock, links)
      assert.deepEqual(keys, NAMES)
      assert.ok(asked.length > before && asked.slice(before).every((at) => at >= 1_000 + seconds * 1_000))
      assert.equal(told.at(-1), '8/8')
      assert.ok(told.lastIndexOf('goes on') > told.lastIndexOf(`waits ${seconds}`))
    }
  })

  it('is not waited for by who has stopped it, nor for ever', async () => {
    const stop = new AbortController()
    const { clock, told, links } = begin(0, busyAlways({ 'Retry-After': '60' }), stop.signal)
    await until(() => told.some((text) => text.startsWith('waits')))
    stop.abort(new Error('enough'))
    await assert.rejects(links, /enough/)
    assert.equal(clock.armed, 0)

    const always = begin(0, busyAlways({}))
    await assert.rejects(passing(always.clock, always.links), { message: 'busy' })
  })
})

async function until(check: () => boolean): Promise<void> {
  while (!check()) await turn()
}

/** Time goes by until there is an end, slowly enough for no answer to be late. */
async function passing<T>(clock: FakeClock, links: Promise<T>): Promise<T> {
  const end = { isThere: false }
  const seen = links.finally(() => (end.isThere = true))
  seen.catch(() => {})
  while (!end.isThere) await clock.advance(1_000)
  return seen
}
