/** What a link carries, and how long it gets. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { newShare, ShareTokens } from '../../src/server/share/share.js'
import { linkTo, open, sharing, BASE, SECRET } from './share-support.js'
import { FakeStore, NOW } from './support.js'

const DAY = 24 * 3600
const tokens = new ShareTokens(SECRET)

/** A line of a mail, without its end (RFC 5322). */
const LONGEST_LINE = 998

describe('the token of a link', () => {
  it('brings back what it was made of', async () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'é', 'я', '中', '👩', '%', '"', ' ', '\uFEFF'),
      minLength: 1,
      maxLength: 80,
    })
    const seconds = fc.integer({ min: 0, max: 1e11 })
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.option(name, { nil: undefined }),
        seconds,
        fc.boolean(),
        async (key, filename, from, flag) => {
          const kind = flag ? 'folder' : 'file'
          const wanted = { kind, key, inline: flag, ...(filename === undefined ? {} : { filename }) } as const
          const share = newShare(wanted, 90, from * 1000)
          assert.deepEqual(await tokens.read(await tokens.issue(share)), share)
        },
      ),
    )
  })

  it('has an id of 64 random bits, and the name for saving only where the key does not tell it', () => {
    const one = newShare({ kind: 'file', key: 'a/b.pdf', filename: 'b.pdf' }, 60, NOW)
    const other = newShare({ kind: 'file', key: 'a/b.pdf', filename: 'c.pdf' }, 60, NOW)
    assert.match(one.id, /^[0-9a-f]{16}$/)
    assert.notEqual(one.id, other.id)
    assert.deepEqual([one.filename, other.filename], [undefined, 'c.pdf'])
  })

  for (const [what, key, longest] of [
    ['270 Chinese characters', '測'.repeat(270), LONGEST_LINE],
    ['600 Latin letters', 'u/7/'.padEnd(600, 'x'), LONGEST_LINE],
    ['850 bytes, the most a key has', 'u/7/'.padEnd(850, 'x'), 1300],
    ['283 Chinese characters, as many bytes', '測'.repeat(283), LONGEST_LINE],
    ['212 emoji, as many bytes', '🏔'.repeat(212), 1300],
  ] as const) {
    it(`J07: of a name with ${what} it stays below ${longest} characters, and opens`, async () => {
      const store = new FakeStore()
      const handler = sharing({ store })
      const { url } = await linkTo(handler, { key, validity: 30 * DAY })
      assert.ok(url.length <= longest, `${url.length}`)
      assert.equal((await open(handler, url)).status, 302)
      assert.equal(store.last.key, key)
    })
  }
})

describe('a link that the site did not make itself', () => {
  it('lives for no more than the site allows, from when it was made', async () => {
    let now = NOW
    const store = new FakeStore()
    const handler = sharing({ store, validity: { max: 7 * DAY }, now: () => now })
    const share = newShare({ kind: 'file', key: 'a' }, 30 * DAY, NOW)
    const url = `${BASE}/${await tokens.issue(share)}`
    now += 7 * DAY * 1000 - 60_000
    assert.equal((await open(handler, url)).status, 302)
    assert.ok(store.last.validity <= 61, 'what is signed ends with it')
    now += 62_000
    assert.equal((await open(handler, url)).status, 410)
  })

  it('loses nothing to rounding', async () => {
    let now = NOW + 999
    const handler = sharing({ validity: { max: 60 }, now: () => now })
    const { url } = await linkTo(handler, { key: 'a' })
    now += 59_999
    assert.equal((await open(handler, url)).status, 302)
  })
})
