import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ListObjects } from '../../src/server/index.js'
import { createEndpoint, FakeStore, grantOf, NOW, post, problemOf, uploadBody } from './support.js'

describe('the signing handler: what may be uploaded', () => {
  const limits = { maxSize: '1MB', minSize: 10, accept: 'image/*, .pdf,text/plain' } as const

  for (const [title, file, code] of [
    ['a file of just the size', { size: 1e6 }, null],
    ['one byte more', { size: 1e6 + 1 }, 'too-large'],
    ['one byte too few', { size: 9 }, 'too-small'],
    ['an extension whose type the browser does not know', { name: 'A.PDF', type: '' }, null],
    ['a type with a parameter', { name: 'a', type: 'text/plain;charset=utf-8' }, null],
    ['another type', { name: 'a.mp4', type: 'video/mp4' }, 'type-not-accepted'],
    ['a page in the name of a document', { name: 'a.pdf', type: 'text/html' }, 'type-not-accepted'],
  ] as const) {
    it(`${title}: ${code ?? 'granted'}`, async () => {
      const { handler } = createEndpoint(limits)
      const response = await handler(post(uploadBody(file)))
      if (code === null) await grantOf(response)
      else assert.equal((await problemOf(response)).code, code)
    })
  }

  it('nothing over 5 GiB, whatever the options say', async () => {
    const { handler } = createEndpoint({ maxSize: '9GB' })
    await grantOf(await handler(post(uploadBody({ size: 5 * 1024 ** 3 }))))
    const refused = await problemOf(await handler(post(uploadBody({ size: 5 * 1024 ** 3 + 1 }))))
    assert.deepEqual([refused.status, refused.code], [413, 'too-large'])
  })

  it('E01: an empty file is a file', async () => {
    const { handler, store } = createEndpoint()
    await grantOf(await handler(post(uploadBody({ size: 0 }))))
    assert.equal(store.last.headers['Content-Length'], '0')
  })
})

describe('the signing handler: downloads', () => {
  const download = { action: 'download', key: 'a/报告.pdf', filename: '报告.pdf' }

  it('are not offered unless asked for', async () => {
    const { handler, store } = createEndpoint()
    for (const body of [download, { action: 'list', prefix: '' }]) {
      assert.equal((await problemOf(await handler(post(body)))).code, 'action-not-allowed')
    }
    assert.equal(store.requests.length, 0)
  })

  it('carry the name and way of showing as signed parameters', async () => {
    const { handler, store } = createEndpoint({ actions: ['download'] })
    const grant = await grantOf(await handler(post({ ...download, validity: 120 })))
    assert.deepEqual([grant.method, grant.key, grant.validity], ['GET', 'a/报告.pdf', 120])
    assert.deepEqual(store.last.query, {
      'response-content-disposition': `attachment; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`,
    })
    await handler(post({ action: 'download', key: 'a.pdf', inline: true }))
    assert.deepEqual(store.last.query, {})
  })

  it('refuse a key that is none', async () => {
    const { handler } = createEndpoint({ actions: ['download'] })
    for (const key of ['', 'a/../b', 'a\nb']) {
      assert.equal((await problemOf(await handler(post({ action: 'download', key })))).code, 'bad-request')
    }
  })
})

describe('the signing handler: lists', () => {
  it('show what lies under the prefix, page by page, and nothing else of the answer', async () => {
    const asked: unknown[] = []
    const object = (key: string) => ({ key, size: 1, modified: '2026-01-01T00:00:00.000Z' })
    const store = new FakeStore()
    const list = (request: ListObjects) => {
      asked.push(request)
      const owned = { ...object('u/7/a'), owner: 'x' }
      return Promise.resolve({ objects: [owned, object('u/8/b')], cursor: 'u/7/a' })
    }
    const { handler } = createEndpoint({ actions: ['list'], store: { presign: store.presign, list } })
    const response = await handler(post({ action: 'list', prefix: 'u/7/', cursor: 'u/6' }))
    assert.deepEqual(asked, [{ prefix: 'u/7/', cursor: 'u/6', limit: 1000, now: NOW }])
    assert.deepEqual(await response.json(), { objects: [object('u/7/a')], cursor: 'u/7/a' })
  })
})
