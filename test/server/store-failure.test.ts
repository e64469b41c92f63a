import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { StoreFailure } from '../../src/server/index.js'
import { linkTo, listed, open, sharing } from './share-support.js'
import { cosAt, createEndpoint, FakeStore, post, problemOf } from './support.js'

describe('a store that fails', () => {
  let answer: { status: number; headers?: Record<string, string>; body?: string } | null
  const server = createServer((_, response) => {
    if (answer === null) return void response.destroy()
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
  })
  let domain: string

  before(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    domain = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  const store = () => cosAt(domain)

  for (const [how, given, status, code, retryAfter] of [
    ['does not answer', null, 502, 'store-failed', null],
    ['refuses', { status: 403 }, 502, 'store-failed', null],
    ['answers with something else', { status: 200, body: '<html>' }, 502, 'store-failed', null],
    ['is busy', { status: 503 }, 503, 'store-busy', null],
    ['says when', { status: 429, headers: { 'Retry-After': '7' } }, 503, 'store-busy', '7'],
  ] as const) {
    it(`is told from a handler that fails: it ${how}`, async () => {
      answer = given
      const faults: unknown[] = []
      const onError = (error: unknown) => faults.push(error)
      const { handler } = createEndpoint({ store: store(), actions: ['list'], onError })
      const shared = sharing({ store: store(), onError })
      const { url } = await linkTo(shared, { prefix: 'u/7/' })
      const listing = await handler(post({ action: 'list', prefix: 'u/7/' }))
      const below = await shared(post({ action: 'list', prefix: '' }, {}, url.replace(/\/$/, '')))
      for (const response of [listing, below]) {
        assert.equal(response.headers.get('Retry-After'), retryAfter)
        const problem = await problemOf(response)
        assert.deepEqual([problem.status, problem.code], [status, code])
        assert.doesNotMatch(JSON.stringify(problem), /127\.0\.0\.1|q-sign/)
      }
      const page = await open(shared, url)
      assert.deepEqual([page.status, page.headers.get('Retry-After')], [status, retryAfter])
      assert.match(await page.text(), /Try the link again in a while/)
      assert.equal(faults.length, 3)
      assert.ok(faults.every((fault) => fault instanceof StoreFailure && !fault.message.includes('q-sign')))
    })
  }

  it('may be one of the page’s own', async () => {
    const own = Object.assign(new FakeStore(), {
      list: () => Promise.reject(new StoreFailure('slow down', { busy: true, retryAfter: '3' })),
    })
    const { handler } = createEndpoint({ store: own, actions: ['list'], onError: () => {} })
    const response = await handler(post({ action: 'list', prefix: '' }))
    assert.deepEqual([response.status, response.headers.get('Retry-After')], [503, '3'])
  })
})

describe('a limit on shared links', () => {
  it('is asked with each use and before the store, and says when to come back', async () => {
    const uses: string[] = []
    let isLimited = false
    const store = Object.assign(listed(['u/7/a']), { has: () => Promise.resolve(true) })
    const handler = sharing({
      store,
      limit: ({ method }, { id }) => {
        uses.push(`${method} ${id}`)
        return isLimited ? { retryAfter: 1.5 } : null
      },
    })
    const { url, id } = await linkTo(handler, { prefix: 'u/7/' })
    assert.deepEqual(uses, [], 'making a link is for authorize')
    const list = () => handler(post({ action: 'list', prefix: '' }, {}, url.replace(/\/$/, '')))
    assert.equal((await list()).status, 200)
    assert.equal((await open(handler, `${url.replace(/\/$/, '')}/a`)).status, 302)
    isLimited = true
    const [page, problem] = [await open(handler, `${url.replace(/\/$/, '')}/a`), await list()]
    assert.deepEqual([page.status, page.headers.get('Retry-After')], [429, '2'])
    assert.match(await page.text(), /Try the link again in a while/)
    assert.deepEqual([problem.status, problem.headers.get('Retry-After')], [429, '2'])
    assert.deepEqual(uses, [`POST ${id}`, `GET ${id}`, `GET ${id}`, `POST ${id}`])
  })
})
