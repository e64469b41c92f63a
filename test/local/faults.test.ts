import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Fault } from '../../src/local/index.js'
import { begin, send, sha256 } from './support/http.js'
import { sign, startStore } from './support/store.js'

const origin = 'https://page.example'
const cors = { origins: [origin] }
const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } }

describe('faults', () => {
  it('answers with a status, a code and Retry-After as asked, so many times', async (t) => {
    const store = await startStore(t, { cors })
    store.faults.add({ kind: 'answer', status: 503, code: 'SlowDown', retryAfter: 7, count: 2 })
    const url = await sign(store, 'a')
    const put = () => send(url, { method: 'PUT', body: 'x', headers: { origin } })
    for (let round = 0; round < 2; round++) {
      const answer = await put()
      assert.deepEqual([answer.status, answer.code, answer.headers['retry-after']], [503, 'SlowDown', '7'])
      assert.equal(answer.headers['access-control-allow-origin'], origin)
    }
    assert.equal((await put()).status, 200)
    assert.deepEqual(store.faults.list(), [])
  })

  it('meets only the methods and keys it names, and goes when it is taken out', async (t) => {
    const store = await startStore(t)
    const clear = store.faults.add({
      kind: 'answer',
      status: 500,
      code: 'InternalError',
      method: 'put',
      key: 'u/*.png',
    })
    const status = async (key: string, method = 'PUT') =>
      (await send(await sign(store, key, { method }), { method, ...(method === 'PUT' && { body: 'x' }) }))
        .status
    assert.equal(await status('u/7/a.png'), 500)
    assert.equal(await status('u/7/a.jpg'), 200)
    assert.equal(await status('u/7/a.png', 'GET'), 404)
    clear()
    assert.equal(await status('u/7/a.png'), 200)
  })

  it('resets in the middle of the body', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'reset', afterBytes: 50_000 })
    await assert.rejects(send(await sign(store, 'a'), { method: 'PUT', body: randomBytes(500_000) }))
    await store.idle()
    assert.equal(store.requests[0]?.status, null)
  })

  it('reads and never answers', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'never-answer', count: 1 })
    const body = randomBytes(32 * 2 ** 20)
    const request = begin(await sign(store, 'a'), { headers: { 'content-length': body.length } })
    let answered = false
    request.on('response', () => (answered = true))
    // more than the buffers between us hold: the store has read
    await new Promise<void>((resolve) => request.end(body, () => resolve()))
    assert.equal((await send(await sign(store, 'other'), { method: 'PUT', body: 'x' })).status, 200)
    request.destroy()
    await store.idle()
    const { status, received = 0 } = store.requests.find(({ key }) => key === 'a') ?? {}
    assert.deepEqual([status, received > 0, answered], [null, true, false])
    assert.equal(await store.object('a'), undefined)
  })

  it('never reads', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'never-read', key: 'a' })
    const request = begin(await sign(store, 'a'), { headers: { 'content-length': 5 } })
    await new Promise<void>((resolve) => request.end('12345', () => resolve()))
    assert.equal((await send(await sign(store, 'other'), { method: 'PUT', body: 'x' })).status, 200)
    request.destroy()
    await store.idle()
    const { status, received } = store.requests.find(({ key }) => key === 'a') ?? {}
    assert.deepEqual([status, received], [null, 0])
  })

  it('A05: leaves the CORS headers out of errors, and of nothing else', async (t) => {
    const store = await startStore(t, { cors })
    store.faults.add({ kind: 'no-cors-on-errors' })
    const bad = await send(`${store.origin}/a`, { method: 'PUT', body: 'x', headers: { origin } })
    assert.deepEqual([bad.status, bad.headers['access-control-allow-origin']], [403, undefined])
    const good = await send(await sign(store, 'a'), { method: 'PUT', body: 'x', headers: { origin } })
    assert.deepEqual([good.status, good.headers['access-control-allow-origin']], [200, origin])
    assert.equal((await send(`${store.origin}/a`, preflight)).status, 200)
  })

  it('C04: refuses the preflight', async (t) => {
    const store = await startStore(t, { cors })
    store.faults.add({ kind: 'refuse-preflight', count: 1 })
    const refused = await send(`${store.origin}/a`, preflight)
    assert.deepEqual([refused.status, refused.headers['access-control-allow-origin']], [403, undefined])
    assert.equal((await send(`${store.origin}/a`, preflight)).status, 200)
  })

  it('damages the body before the digest is taken', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'damage', at: 1, count: 1 })
    const url = await sign(store, 'a')
    const headers = { 'content-md5': 'kAFQmDzST7DWlj99KOF/cg==' } // of "abc"
    assert.equal((await send(url, { method: 'PUT', body: 'abc', headers })).code, 'BadDigest')
    assert.equal((await send(url, { method: 'PUT', body: 'abc', headers })).status, 200)
    store.faults.add({ kind: 'damage', at: 1, count: 1 })
    await send(url, { method: 'PUT', body: 'abc' })
    assert.equal((await store.object('a'))?.sha256, sha256('acc'))
  })

  it('A14: lets the clock of the store be wrong', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'clock-skew', ms: 3_600_000, count: 1 })
    const answer = await send(await sign(store, 'a'), { method: 'PUT', body: 'x' })
    assert.equal(answer.message, 'Request has expired')
    assert.ok(Date.parse(answer.headers.date ?? '') > Date.now() + 3_000_000)
  })

  it('expires as Ceph does: no message, no CORS headers, the preflight too', async (t) => {
    const store = await startStore(t, { cors })
    store.faults.add({ kind: 'ceph-expiry' })
    const expired = await sign(store, 'a', { until: -2 })
    const put = await send(expired, { method: 'PUT', body: 'x', headers: { origin } })
    assert.deepEqual([put.status, put.code, put.message], [403, 'AccessDenied', ''])
    assert.equal(put.headers['access-control-allow-origin'], undefined)
    const asked = await send(expired, preflight)
    assert.deepEqual([asked.status, asked.headers['access-control-allow-origin']], [403, undefined])
    const fresh = await sign(store, 'a')
    assert.equal((await send(fresh, preflight)).status, 200)
    assert.equal((await send(fresh, { method: 'PUT', body: 'x' })).status, 200)
  })

  it('waits before a request and before its answer, and slows a transfer down', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'latency', ms: 30 })
    store.faults.add({ kind: 'answer-latency', ms: 30 })
    store.faults.add({ kind: 'throttle', bytesPerSecond: 100_000 })
    const begun = performance.now()
    assert.equal(
      (await send(await sign(store, 'a'), { method: 'PUT', body: randomBytes(10_000) })).status,
      200,
    )
    // 60 ms of waiting and 100 ms of sending; a slow machine only adds to it
    assert.ok(performance.now() - begun >= 150)
    await store.idle()
    assert.deepEqual(store.requests[0]?.faults, ['latency', 'answer-latency', 'throttle'])
  })

  const nonsense: [string, unknown][] = [
    ['no object', 'reset'],
    ['an unknown kind', { kind: 'explode' }],
    ['a missing value', { kind: 'reset' }],
    ['a value of the wrong type', { kind: 'latency', ms: '10' }],
    ['a field it does not know', { kind: 'latency', ms: 10, seconds: 1 }],
    ['a header that is none', { kind: 'answer', status: 503, code: 'X', retryAfter: '1\r\nx: y' }],
    ['a status that is no failure', { kind: 'answer', status: 200, code: 'OK' }],
  ]
  for (const [title, fault] of nonsense) {
    it(`refuses a fault with ${title}`, async (t) => {
      const store = await startStore(t)
      assert.throws(() => store.faults.add(fault as Fault), TypeError)
      assert.deepEqual(store.faults.list(), [])
    })
  }
})
