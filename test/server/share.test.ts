import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { userPrefix, type ShareLink, type Store } from '../../src/server/index.js'
import { FakeStore, NOW, post, problemOf } from './support.js'
import { shareWith, takenBack } from './shown/share-revoked.js'
import { BASE, linkTo, listed, open, SECRET, sharing } from './share-support.js'

describe('a link to a file', () => {
  it('J07: is short, and opening it signs at that moment', async () => {
    const store = new FakeStore()
    let now = NOW
    const handler = sharing({ store, now: () => now })
    const link = await linkTo(handler, { key: 'u/7/3f9c/report (1).pdf', validity: 3 * 24 * 3600 })
    assert.equal(link.validity, 3 * 24 * 3600)
    assert.match(link.url, /^https:\/\/app\.example\/s\/[\w.-]+$/)
    assert.ok(link.url.length < 250)
    assert.deepEqual(store.requests, [], 'nothing is signed before it is opened')

    now += 2 * 24 * 3600 * 1000
    const response = await open(handler, link.url)
    assert.equal(response.status, 302)
    assert.match(response.headers.get('Location')!, /^https:\/\/bucket\.example\//)
    assert.deepEqual(
      [store.last.method, store.last.key, store.last.validity],
      ['GET', 'u/7/3f9c/report (1).pdf', 3600],
    )
    now += 24 * 3600 * 1000 - 10_000
    await open(handler, link.url)
    assert.equal(store.last.validity, 10, 'never beyond the end of the link')
  })

  it('J05, J10: is saved under its name, and not kept by the browser', async () => {
    const store = new FakeStore()
    const handler = sharing({ store })
    await open(handler, (await linkTo(handler, { key: 'a/页面.html' })).url)
    assert.match(
      store.last.query['response-content-disposition']!,
      /^attachment; filename="__\.html"; filename\*=UTF-8''%E9/,
    )
    assert.equal(store.last.query['response-cache-control'], 'no-store')
    const { url } = await linkTo(handler, {
      key: 'a/b.pdf',
      filename: 'x"\r\nSet-Cookie: a=b.pdf',
      inline: true,
    })
    await open(handler, url)
    assert.match(
      store.last.query['response-content-disposition']!,
      /^inline; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%-]+$/,
    )
    const long = await linkTo(handler, { key: 'a', filename: `${'页'.repeat(4000)}.pdf` })
    assert.ok(long.url.length < 500, 'no link for a server to refuse')
    await open(handler, long.url)
    assert.match(store.last.query['response-content-disposition']!, /%E9%A1%B5\.pdf$/)
  })

  it('tells nobody where it was clicked, and is found by no search engine', async () => {
    const handler = sharing()
    const { url } = await linkTo(handler, { key: 'a' })
    for (const response of [await open(handler, url), await open(handler, `${url}x`)]) {
      assert.equal(response.headers.get('Referrer-Policy'), 'no-referrer')
      assert.equal(response.headers.get('Cache-Control'), 'no-store')
      assert.match(response.headers.get('X-Robots-Tag')!, /noindex/)
    }
  })

  it('ends, or is taken back, with a page that says so', async () => {
    let now = NOW
    const gone = new Set<string>()
    const handler = sharing({ now: () => now, revoked: ({ id }) => gone.has(id) })
    const first = await linkTo(handler, { key: 'a', validity: 60 })
    const second = await linkTo(handler, { key: 'a' })
    gone.add(second.id)
    const revoked = await open(handler, second.url)
    assert.equal(revoked.status, 410)
    now += 61_000
    const ended = await open(handler, first.url)
    assert.equal(ended.status, 410)
    const html = await ended.text()
    assert.match(html, /<h1>This link has ended<\/h1>/)
    assert.ok(html.includes('<link rel="icon" href="data:,">'), 'no request for an icon')
    assert.match(ended.headers.get('Content-Security-Policy')!, /^default-src 'none'; style-src 'nonce-/)
    assert.match(ended.headers.get('Content-Security-Policy')!, /; img-src data:; frame-ancestors 'none'/)
  })

  it('is taken back with all others of its object, or of its user until then', async () => {
    let now = NOW
    const handler = shareWith({
      store: listed([]),
      secret: SECRET,
      authorize: () => true,
      now: () => now,
    })
    const urls = [
      (await linkTo(handler, { key: 'u/7/a' })).url,
      (await linkTo(handler, { prefix: 'u/7/' })).url,
      (await linkTo(handler, { key: 'u/8/a' })).url,
    ]
    const statuses = async () =>
      (await Promise.all(urls.map((url) => open(handler, url)))).map((r) => r.status)
    takenBack.keys.add('u/7/a')
    assert.deepEqual(await statuses(), [410, 200, 302])
    takenBack.folders.set(userPrefix({ id: 7 }), now)
    assert.deepEqual(await statuses(), [410, 410, 302])
    now += 1000
    assert.equal(
      (await open(handler, (await linkTo(handler, { prefix: 'u/7/' })).url)).status,
      200,
      'a new one',
    )
  })

  it('is opened by HEAD too, signed for HEAD', async () => {
    const store = new FakeStore()
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { key: 'a' })
    assert.equal((await handler(new Request(url, { method: 'HEAD' }))).status, 302)
    assert.equal(store.last.method, 'HEAD')
  })

  it('is refused when a character of it was changed', async () => {
    const store = new FakeStore()
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { key: 'a/b' })
    const token = url.slice(BASE.length + 1)
    for (let at = 0; at < token.length - 1; at++) {
      const altered = token.slice(0, at) + (token[at] === 'b' ? 'c' : 'b') + token.slice(at + 1)
      assert.equal((await open(handler, `${BASE}/${altered}`)).status, 404, `at ${at}`)
    }
    assert.deepEqual(store.requests, [])
    const other = sharing({ secret: 'another secret of sixteen' })
    assert.equal((await open(other, url)).status, 404)
    const both = sharing({ secret: ['another secret of sixteen', SECRET] })
    assert.equal((await open(both, url)).status, 302, 'an old secret still opens')
  })

  it('says when the store fails, and why to nobody but onError', async (t) => {
    const failures: unknown[] = []
    const store = { presign: () => Promise.reject(new Error('AKIDsecret')) }
    const handler = sharing({ store, onError: (error) => failures.push(error) })
    const response = await open(handler, (await linkTo(handler, { key: 'a' })).url)
    assert.equal(response.status, 500)
    assert.doesNotMatch(await response.text(), /AKID/)
    assert.equal(failures.length, 1)
    const warn = t.mock.method(console, 'warn', () => {})
    const silent = sharing({ store })
    await open(silent, (await linkTo(silent, { key: 'a' })).url)
    const [told] = warn.mock.calls.map(({ arguments: words }) => String(words))
    assert.match(told ?? '', /failed \(Error\)/, 'and without one, that it failed')
    assert.doesNotMatch(told ?? '', /AKID/)
  })
})

describe('making a link', () => {
  it('needs permission', async () => {
    const asked: unknown[] = []
    for (const [verdict, status] of [
      [false, 403],
      [null, 401],
      [undefined, 401],
    ] as const) {
      const handler = sharing({ authorize: (_, share) => (asked.push(share), verdict) })
      assert.equal((await problemOf(await handler(post({ key: 'a' }, {}, BASE)))).status, status)
    }
    assert.deepEqual(asked[0], { kind: 'file', key: 'a' })
    const handler = sharing({ authorize: () => new Response('sign in', { status: 418 }) })
    assert.equal((await handler(post({ key: 'a' }, {}, BASE))).status, 418)
  })

  it('is for pages of the same site, by the browser’s word, also behind a proxy', async () => {
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    const response = await sharing()(post({ key: 'a' }, evil, BASE))
    assert.equal((await problemOf(response)).code, 'origin-not-allowed')

    const handler = sharing({ address: 'https://app.example/s/' })
    const own = { Origin: 'https://app.example', 'Sec-Fetch-Site': 'same-origin' }
    const made = await handler(post({ key: 'a' }, own, 'http://127.0.0.1:3000/s'))
    assert.match(((await made.json()) as ShareLink).url, /^https:\/\/app\.example\/s\/[\w.-]+$/)
  })

  it('takes a user for a yes, as the signing handler does', async () => {
    const handler = sharing({ authorize: () => ({ id: 7, status: 'active', body: 'secret' }) })
    assert.equal((await handler(post({ key: 'a' }, {}, BASE))).status, 201)
  })

  for (const [title, body] of [
    ['nothing', {}],
    ['a key that climbs', { key: 'a/../b' }],
    ['a folder without its end', { prefix: 'u/1' }],
    ['the whole bucket', { prefix: '' }],
    ['a validity in words', { key: 'a', validity: 'a week' }],
    ['a file and a folder in one', { key: 'a', prefix: 'u/' }],
  ] as const) {
    it(`refuses ${title}`, async () => {
      const handler = sharing({ store: listed([]) })
      assert.equal((await problemOf(await handler(post(body, {}, BASE)))).status, 400)
    })
  }

  it('keeps to the limits of the validity', async () => {
    const handler = sharing({ validity: { min: 120, max: 600, default: 300 } })
    const validities = []
    for (const validity of [1, 1e9, undefined])
      validities.push((await linkTo(handler, { key: 'a', validity })).validity)
    assert.deepEqual(validities, [120, 600, 300])
    const short = sharing({ validity: { max: 3600 } })
    assert.equal((await linkTo(short, { key: 'a' })).validity, 3600)
    const long = sharing({ validity: { min: 40 * 24 * 3600 } })
    assert.equal((await linkTo(long, { key: 'a' })).validity, 40 * 24 * 3600)
  })

  for (const [title, options] of [
    ['no secret', { secret: undefined as unknown as string }],
    ['a short one', { secret: 'short' }],
    ['no authorize', { authorize: undefined as unknown as () => true }],
    ['no store', { store: {} as Store }],
    ['an address that is none', { address: 'app.example' }],
    ['a validity that says not what', { validity: 3600 as unknown as object }],
    ['an option that is none', { expires: 60 } as object],
  ] as const) {
    it(`is not offered with ${title}`, () => assert.throws(() => sharing(options), TypeError))
  }
})
