import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Contents } from '../../src/download/folder/contents.js'
import type { Entry } from '../../src/download/folder/entries.js'
import { manyLinks } from '../../src/download/folder/many-links.js'
import { byName } from '../../src/download/folder/order.js'
import { walk } from '../../src/download/folder/walk.js'
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
        now: () => 0,
        progress: () => {},
      },
      NEVER,
    )
    assert.equal(text, 'name,size,expires,url\r\na.txt,0,,https://a.example/\r\n')
  })
})
