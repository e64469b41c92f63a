import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { send, sha256 } from './support/http.js'
import { sign, startStore } from './support/store.js'

describe('objects', () => {
  it('come back with the same bytes and headers', async (t) => {
    const store = await startStore(t)
    const body = randomBytes(300_000)
    const kept = {
      'content-type': 'image/png',
      'cache-control': 'max-age=60',
      'content-disposition': 'attachment',
      'x-cos-meta-note': 'n',
    }
    const put = await send(await sign(store, 'a/photo 1.png'), { method: 'PUT', body, headers: kept })
    assert.equal(put.status, 200)
    assert.equal(put.headers.etag, `"${(await store.object('a/photo 1.png'))?.etag}"`)

    const got = await send(await sign(store, 'a/photo 1.png', { method: 'GET' }))
    assert.equal(got.status, 200)
    assert.equal(sha256(got.body), sha256(body))
    for (const [name, value] of Object.entries(kept)) assert.equal(got.headers[name], value)

    const head = await send(await sign(store, 'a/photo 1.png', { method: 'HEAD' }), { method: 'HEAD' })
    assert.deepEqual([head.status, head.headers['content-length'], head.body.length], [200, '300000', 0])
  })

  it('come in ranges', async (t) => {
    const store = await startStore(t)
    await send(await sign(store, 'a'), { method: 'PUT', body: '0123456789' })
    const url = await sign(store, 'a', { method: 'GET' })
    const cases: [string, number, string, string | undefined][] = [
      ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
      ['bytes=7-', 206, '789', 'bytes 7-9/10'],
      ['bytes=-3', 206, '789', 'bytes 7-9/10'],
      ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
      ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
      ['bytes=0-1,4-5', 200, '0123456789', undefined],
      ['bytes=5-2', 200, '0123456789', undefined],
      ['lines=1-2', 200, '0123456789', undefined],
    ]
    for (const [range, status, text, contentRange] of cases) {
      const answer = await send(url, { headers: { range } })
      assert.deepEqual(
        [answer.status, answer.text, answer.headers['content-range']],
        [status, text, contentRange],
        range,
      )
    }
    for (const range of ['bytes=10-', 'bytes=-0']) {
      const outside = await send(url, { headers: { range } })
      assert.deepEqual(
        [outside.status, outside.code, outside.headers['content-range']],
        [416, 'InvalidRange', 'bytes */10'],
      )
    }
    const stale = await send(url, { headers: { range: 'bytes=2-4', 'if-range': '"another"' } })
    assert.equal(stale.status, 200)
  })

  it('J05: are labelled as the signed URL says', async (t) => {
    const store = await startStore(t)
    await send(await sign(store, 'a'), { method: 'PUT', body: 'x', headers: { 'content-type': 'image/png' } })
    const query = {
      'response-content-disposition': "attachment; filename*=UTF-8''%E4%B8%AD.png",
      'response-content-type': 'text/plain',
    }
    const answer = await send(await sign(store, 'a', { method: 'GET', query }))
    assert.equal(answer.headers['content-disposition'], query['response-content-disposition'])
    assert.equal(answer.headers['content-type'], 'text/plain')
    const bad = await sign(store, 'a', { method: 'GET', query: { 'response-content-type': 'a\r\nx: y' } })
    assert.equal((await send(bad)).code, 'InvalidArgument')
  })

  it('are missed with the code of the store', async (t) => {
    const store = await startStore(t)
    const missing = await send(await sign(store, 'nothing', { method: 'GET' }))
    assert.deepEqual([missing.status, missing.code], [404, 'NoSuchKey'])
    const bucket = await send(await sign(store, ''), { method: 'PUT', body: 'x' })
    assert.equal(bucket.code, 'MethodNotAllowed')
    const long = await send(await sign(store, 'x'.repeat(851)), { method: 'PUT', body: 'x' })
    assert.equal(long.code, 'KeyTooLong')
  })

  it('are told unchanged to who has them', async (t) => {
    const store = await startStore(t)
    const { headers } = await send(await sign(store, 'a'), { method: 'PUT', body: 'x' })
    const url = await sign(store, 'a', { method: 'GET' })
    assert.equal((await send(url, { headers: { 'if-none-match': headers.etag } })).status, 304)
  })
})
