import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ListObjects } from '../../src/server/index.js'
import type { Grant, Listing } from '../../src/wire.js'
import { BASE, linkTo, listed, sharing } from './share-support.js'
import { FakeStore, NOW, post, problemOf } from './support.js'

type Handler = (request: Request) => Promise<Response>

const ask = (handler: Handler, url: string, body: unknown, headers: Record<string, string> = {}) =>
  handler(post(body, headers, url))

function recording(answer: Listing) {
  const asked: ListObjects[] = []
  const store = Object.assign(new FakeStore(), {
    list: (request: ListObjects) => (asked.push(request), Promise.resolve(answer)),
  })
  return { asked, store }
}

const object = (key: string) => ({ key, size: 1, modified: '2026-01-01T00:00:00.000Z' })

describe('a link to a folder as an endpoint', () => {
  it('lists by paths below the folder', async () => {
    const { asked, store } = recording({
      objects: ['u/7/trip/', 'u/7/trip/a.txt', 'u/7/trip//b', 'u/8/c'].map(object),
      folders: ['u/7/trip/day/', 'u/7/trip//'],
      cursor: 'next',
    })
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    const body = { action: 'list', prefix: 'trip/', delimiter: '/', cursor: 'from' }
    const response = await ask(handler, url, body)
    assert.deepEqual(await response.json(), {
      objects: [object('trip/a.txt')],
      folders: ['trip/day/'],
      cursor: 'next',
    })
    assert.deepEqual(asked, [{ prefix: 'u/7/trip/', delimiter: '/', cursor: 'from', limit: 1000, now: NOW }])
    assert.equal(response.headers.get('Cache-Control'), 'no-store')
    assert.equal(response.headers.get('Referrer-Policy'), 'no-referrer')
    await ask(handler, url, { action: 'list', prefix: '' })
    assert.equal(asked.at(-1)?.prefix, 'u/7/')
  })

  it('signs a file for an hour at the most, and never beyond the end of the link', async () => {
    const { store } = recording({ objects: [] })
    let now = NOW
    const handler = sharing({ store, now: () => now })
    const { url } = await linkTo(handler, { prefix: 'u/7/', validity: 7200 })
    const grant = async (more: object = {}) =>
      (await (
        await ask(handler, url, { action: 'download', key: 'trip/a%2F..b.pdf', ...more })
      ).json()) as Grant
    const { method, key, validity } = await grant()
    assert.deepEqual([method, key, validity], ['GET', 'trip/a%2F..b.pdf', 3600])
    assert.equal(store.last.key, 'u/7/trip/a%2F..b.pdf')
    assert.match(
      store.last.query['response-content-disposition'] ?? '',
      /^attachment; filename="a_2F\.\.b\.pdf"/,
    )
    assert.equal(store.last.query['response-cache-control'], 'no-store')
    assert.equal((await grant({ validity: 60, inline: true })).validity, 60)
    assert.match(store.last.query['response-content-disposition'] ?? '', /^attachment/, 'the link says how')
    now += 7_190_000
    assert.equal((await grant({ validity: 1e6 })).validity, 10)
  })

  it('shows a file only where the link says so, and no page of somebody', async () => {
    const { store } = recording({ objects: [] })
    const dispositions = async (options: object) => {
      const handler = sharing({ store, ...options })
      const { url } = await linkTo(handler, { prefix: 'u/7/', inline: true })
      const found: string[] = []
      for (const key of ['a.png', 'a.html', 'a.SVG', 'a']) {
        await ask(handler, url, { action: 'download', key, inline: true, filename: 'b.html' })
        found.push((store.last.query['response-content-disposition'] ?? '').split(';')[0] ?? '')
      }
      return found.join(' ')
    }
    assert.equal(await dispositions({}), 'inline attachment attachment attachment')
    assert.equal(await dispositions({ allowActive: true }), 'inline inline inline inline')
  })

  it('refuses what a link cannot do', async () => {
    let now = NOW
    const handler = sharing({ store: listed([]), now: () => now, revoked: ({ key }) => key === 'gone/' })
    const { url } = await linkTo(handler, { prefix: 'u/7/', validity: 60 })
    const gone = await linkTo(handler, { prefix: 'gone/' })
    const list = { action: 'list', prefix: '' }
    const refusal = async (...[at, body, headers]: [string, unknown, Record<string, string>?]) => {
      const { status, code } = await problemOf(await ask(handler, at, body, headers))
      return `${status} ${code}`
    }
    const upload = { action: 'upload', file: { name: 'a', size: 1 } }
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    assert.equal(await refusal(url, upload), '403 action-not-allowed')
    assert.equal(await refusal(url, list, evil), '403 origin-not-allowed')
    assert.equal(await refusal(url, list, { 'Content-Type': 'text/plain' }), '415 unsupported-media-type')
    assert.equal(await refusal(url, { ...list, cursor: 'x'.repeat(70_000) }), '413 request-too-large')
    assert.equal(await refusal(`${url}/trip`, list), '404 unknown-link')
    assert.equal(await refusal(`${url}x`, list), '404 unknown-link')
    assert.equal(await refusal(url.slice(0, -50), { ...list, key: 'a' }), '404 unknown-link')
    assert.equal(await refusal(gone.url, list), '410 ended-link')
    now += 61_000
    assert.equal(await refusal(url, list), '410 ended-link')
  })

  it('never leads to anything outside the folder', async () => {
    const { asked, store } = recording({ objects: [] })
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    for (const path of [
      '../',
      '../8/x',
      '/',
      '/etc',
      '//',
      'a//b',
      'a/../../8',
      './a',
      '..',
      '.',
      '\0',
      'a\r\n',
    ]) {
      for (const body of [
        { action: 'download', key: path },
        { action: 'list', prefix: path },
      ])
        assert.equal(
          (await problemOf(await ask(handler, url, body))).code,
          'not-shared',
          JSON.stringify(body),
        )
    }
    assert.deepEqual([asked, store.requests], [[], []])

    const segment = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2e',
      '%2F',
      '\\',
      '..\\',
      '"',
      '🥳',
      '7',
      'u',
      'x'.repeat(255),
    )
    const path = fc.array(segment, { maxLength: 5 }).map((segments) => segments.join('/'))
    await fc.assert(
      fc.asyncProperty(path, fc.boolean(), async (text, isList) => {
        const body = isList ? { action: 'list', prefix: text } : { action: 'download', key: text }
        const [lists, grants] = [asked.length, store.requests.length]
        const response = await ask(handler, url, body)
        const reached = [
          ...asked.slice(lists).map(({ prefix }) => prefix),
          ...store.requests.slice(grants).map(({ key }) => key),
        ]
        assert.equal(reached.length, response.status === 200 ? 1 : 0)
        for (const key of reached) {
          assert.ok(key.startsWith('u/7/'), key)
          assert.equal(
            decodeURI(new URL(`https://b.example/${encodeURI(key)}`).pathname).startsWith('/u/7/'),
            true,
          )
        }
      }),
    )
  })
})

describe('a link to a file as an endpoint', () => {
  it('grants the file by its name, and nothing else', async () => {
    const { store } = recording({ objects: [] })
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { key: 'u/7/3f/a.pdf', filename: 'Plan.pdf' })
    const code = async (body: object) => (await problemOf(await ask(handler, url, body))).code
    const grant = (await (await ask(handler, url, { action: 'download', key: 'Plan.pdf' })).json()) as Grant
    assert.deepEqual([grant.key, store.last.key], ['Plan.pdf', 'u/7/3f/a.pdf'])
    assert.match(store.last.query['response-content-disposition'] ?? '', /filename="Plan\.pdf"/)
    for (const key of ['', 'a.pdf', 'u/7/3f/a.pdf', '../a.pdf'])
      assert.equal(await code({ action: 'download', key }), 'not-shared')
    assert.equal(await code({ action: 'list', prefix: '' }), 'not-shared')
    assert.equal(store.requests.length, 1)
    assert.ok(url.startsWith(BASE))
  })
})
