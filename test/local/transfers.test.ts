import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, it } from 'node:test'
import { answerOf, begin, send, sha256 } from './support/http.js'
import { sign, startStore } from './support/store.js'

describe('transfers', () => {
  it('leaves nothing of a PUT that the client breaks off, and an older object as it was', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a')
    await send(url, { method: 'PUT', body: 'older' })
    const request = begin(url, { headers: { 'content-length': 1_000_000 } })
    request.write(randomBytes(400_000))
    // Broken off before the store has begun, there would be nothing to leave.
    while ((await readdir(join(store.directory, '.incoming'))).length === 0) await turn()
    const closed = new Promise((resolve) => request.once('close', resolve))
    request.destroy()
    await closed
    await store.idle()
    assert.equal((await store.object('a'))?.sha256, sha256('older'))
    assert.deepEqual(await readdir(join(store.directory, '.incoming')), [])
  })

  it('leaves nothing of a PUT that is reset in the middle', async (t) => {
    const store = await startStore(t)
    store.faults.add({ kind: 'reset', afterBytes: 100_000, count: 1 })
    const url = await sign(store, 'a')
    await assert.rejects(send(url, { method: 'PUT', body: randomBytes(1_000_000) }))
    await store.idle()
    assert.equal(await store.object('a'), undefined)
    assert.deepEqual(await readdir(join(store.directory, '.incoming')), [])
    assert.deepEqual((await readdir(store.directory)).sort(), ['.hashed', '.incoming', '.meta'])
    assert.equal((await send(url, { method: 'PUT', body: 'again' })).status, 200)
  })

  it('cuts a transfer that outlives its validity, and stores nothing of it', async (t) => {
    let now = Date.now()
    const store = await startStore(t, { cutAtExpiry: true, now: () => now })
    const url = await sign(store, 'a')
    now = endOf(url) - 100
    const request = begin(url, { headers: { 'content-length': 1000 } })
    request.write('begun')
    await assert.rejects(answerOf(request), { code: 'ECONNRESET' })
    await store.idle()
    assert.equal(await store.object('a'), undefined)
    assert.equal(store.requests[0]?.status, null)
  })

  it('cuts a download too', async (t) => {
    let now = Date.now()
    const store = await startStore(t, { cutAtExpiry: true, now: () => now, throttle: 100_000 })
    store.faults.add({ kind: 'throttle', bytesPerSecond: 1_000_000_000, method: 'PUT' })
    await send(await sign(store, 'a'), { method: 'PUT', body: randomBytes(10_000_000) })
    const url = await sign(store, 'a', { method: 'GET' })
    now = endOf(url) - 100
    await assert.rejects(send(url), { code: 'ECONNRESET' })
  })

  it('lets a transfer run on past its validity when told to check the start only', async (t) => {
    let now = Date.now()
    const store = await startStore(t, { now: () => now })
    const request = begin(await sign(store, 'a', { until: 5 }), {
      headers: { 'content-length': 2, expect: '100-continue' },
    })
    await once(request, 'continue')
    now += 60_000
    request.end('ok')
    assert.equal((await answerOf(request)).status, 200)
  })

  it('wants a length before it reads anything', async (t) => {
    const store = await startStore(t)
    const request = begin(await sign(store, 'a'), { headers: { 'transfer-encoding': 'chunked' } })
    request.end('body')
    const answer = await answerOf(request)
    assert.deepEqual([answer.status, answer.code], [411, 'MissingContentLength'])
  })

  it('E02: refuses more than 5 GiB by the length alone', async (t) => {
    const store = await startStore(t)
    const length = 5 * 2 ** 30 + 1
    const request = begin(await sign(store, 'a'), {
      headers: { 'content-length': length, expect: '100-continue' },
    })
    request.flushHeaders()
    const answer = await answerOf(request)
    assert.deepEqual([answer.status, answer.code], [400, 'EntityTooLarge'])
    request.destroy()
    await store.idle()
    assert.equal(store.requests[0]?.received, 0)
  })

  it('refuses a body that is not the one of its Content-MD5', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a')
    const md5 = createHash('md5').update('right').digest('base64')
    const put = (body: string, digest: string) =>
      send(url, { method: 'PUT', body, headers: { 'content-md5': digest } })
    assert.equal((await put('wrong', md5)).code, 'BadDigest')
    assert.equal((await put('right', 'nonsense')).code, 'InvalidDigest')
    assert.equal(await store.object('a'), undefined)
    assert.equal((await put('right', md5)).status, 200)
  })

  it('E01: takes an empty body', async (t) => {
    const store = await startStore(t)
    assert.equal((await send(await sign(store, 'empty'), { method: 'PUT', body: '' })).status, 200)
    assert.equal((await store.object('empty'))?.size, 0)
    const got = await send(await sign(store, 'empty', { method: 'GET' }))
    assert.deepEqual([got.status, got.body.length], [200, 0])
  })

  it('keeps the last of two PUTs under one key whole', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a')
    const bodies = Array.from({ length: 8 }, () => randomBytes(200_000))
    await Promise.all(bodies.map((body) => send(url, { method: 'PUT', body })))
    const stored = (await store.object('a'))?.sha256 ?? ''
    assert.ok(bodies.map(sha256).includes(stored))
  })

  it('refuses to replace an object where that is asked for', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a')
    const headers = { 'x-cos-forbid-overwrite': 'true' }
    assert.equal((await send(url, { method: 'PUT', body: 'first', headers })).status, 200)
    const second = await send(url, { method: 'PUT', body: 'second', headers })
    assert.deepEqual([second.status, second.code], [409, 'FileAlreadyExists'])
    assert.equal((await store.object('a'))?.sha256, sha256('first'))
  })

  it('stores one of several at once that must not replace, and refuses the others', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a')
    const headers = { 'x-cos-forbid-overwrite': 'true' }
    const bodies = Array.from({ length: 8 }, () => randomBytes(20_000))
    const answers = await Promise.all(bodies.map((body) => send(url, { method: 'PUT', body, headers })))
    const stored = bodies.filter((_, index) => answers[index]?.status === 200)
    assert.equal(stored.length, 1)
    assert.equal(answers.filter(({ code }) => code === 'FileAlreadyExists').length, 7)
    assert.equal((await store.object('a'))?.sha256, sha256(stored[0] ?? ''))
  })

  it('streams 256 MB without keeping them in memory', async (t) => {
    const store = await startStore(t)
    const block = randomBytes(2 ** 20)
    const blocks = 256
    const digest = createHash('sha256')
    const request = begin(await sign(store, 'big'), { headers: { 'content-length': block.length * blocks } })
    const answered = answerOf(request)
    const before = process.memoryUsage().rss
    let peak = before
    for (let index = 0; index < blocks; index++) {
      block.writeUInt32BE(index)
      digest.update(block)
      await new Promise<void>((resolve) => request.write(Buffer.from(block), () => resolve()))
      peak = Math.max(peak, process.memoryUsage().rss)
    }
    request.end()
    assert.equal((await answered).status, 200)
    assert.equal((await store.object('big'))?.sha256, digest.digest('hex'))
    assert.ok(peak - before < 160 * 2 ** 20, `grew by ${Math.round((peak - before) / 2 ** 20)} MB`)
  })
})

/** Milliseconds since the epoch. */
function endOf(url: string): number {
  const [, end] = /q-sign-time=\d+%3B(\d+)/.exec(url) ?? []
  return Number(end) * 1000
}
