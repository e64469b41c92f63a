import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { send } from './support/http.js'
import { sign, startStore } from './support/store.js'

const origin = 'https://page.example'

describe('CORS', () => {
  const asks = (from: string, method = 'PUT', names = 'content-type,x-cos-meta-note') => ({
    method: 'OPTIONS',
    headers: {
      origin: from,
      'access-control-request-method': method,
      'access-control-request-headers': names,
    },
  })

  it('answers a preflight without a signature, for what the rule allows', async (t) => {
    const store = await startStore(t, { cors: { origins: [origin] } })
    const answer = await send(`${store.origin}/a`, asks(origin))
    assert.equal(answer.status, 200)
    assert.equal(answer.headers['access-control-allow-origin'], origin)
    assert.match(answer.headers['access-control-allow-methods'] ?? '', /\bPUT\b/)
    assert.equal(answer.headers['access-control-allow-headers'], 'content-type, x-cos-meta-note')
    assert.equal(answer.headers.vary, 'Origin')
  })

  it('refuses other origins, methods and headers', async (t) => {
    const store = await startStore(t, {
      cors: { origins: [origin], methods: ['PUT'], headers: ['content-type'] },
    })
    const refused = [
      asks('https://other.example', 'PUT', 'content-type'),
      asks(origin, 'DELETE', 'content-type'),
      asks(origin, 'PUT', 'content-type, x-cos-acl'),
    ]
    for (const request of refused) {
      const answer = await send(`${store.origin}/a`, request)
      assert.deepEqual([answer.status, answer.code], [403, 'AccessForbidden'])
    }
    assert.equal((await send(`${store.origin}/a`, asks(origin, 'PUT', 'Content-Type'))).status, 200)
  })

  it('lets scripts of allowed origins read ETag and errors', async (t) => {
    const store = await startStore(t, { cors: { origins: [origin] } })
    const url = await sign(store, 'a')
    for (const target of [url, url.replace(/.$/, (last) => (last === '0' ? '1' : '0'))]) {
      const allowed = await send(target, { method: 'PUT', body: 'x', headers: { origin } })
      assert.equal(allowed.headers['access-control-allow-origin'], origin)
      assert.match(allowed.headers['access-control-expose-headers'] ?? '', /\bETag\b/)
      const foreign = await send(target, {
        method: 'PUT',
        body: 'x',
        headers: { origin: 'https://other.example' },
      })
      assert.equal(foreign.headers['access-control-allow-origin'], undefined)
    }
  })

  it('allows no origin unless told to, and every one when told so', async (t) => {
    const closed = await startStore(t)
    assert.equal((await send(`${closed.origin}/a`, asks(origin))).status, 403)
    const open = await startStore(t, { cors: { origins: ['*'] } })
    assert.equal((await send(`${open.origin}/a`, asks(origin))).headers['access-control-allow-origin'], '*')
  })

  it('lets a page of another origin read parts, and what they are parts of', async (t) => {
    const store = await startStore(t, { cors: { origins: [origin] } })
    await send(await sign(store, 'a'), { method: 'PUT', body: '0123456789' })
    const query = { 'response-content-disposition': 'inline', 'response-content-type': 'video/mp4' }
    const url = await sign(store, 'a', { method: 'GET', query })
    const asked = { ...asks(origin, 'GET', 'range,if-range') }
    assert.equal((await send(url, asked)).status, 200)

    const part = await send(url, { headers: { origin, range: 'bytes=2-4' } })
    assert.deepEqual([part.status, part.text, part.headers['content-type']], [206, '234', 'video/mp4'])
    assert.deepEqual(
      [part.headers['content-range'], part.headers['accept-ranges']],
      ['bytes 2-4/10', 'bytes'],
    )
    const exposed = (part.headers['access-control-expose-headers'] ?? '').split(', ')
    for (const name of ['Content-Range', 'Accept-Ranges', 'ETag']) assert.ok(exposed.includes(name), name)

    const beyond = await send(url, { headers: { origin, range: 'bytes=10-' } })
    assert.deepEqual([beyond.status, beyond.headers['content-range']], [416, 'bytes */10'])
    assert.equal(beyond.headers['access-control-allow-origin'], origin)

    const { etag = '', 'last-modified': modified = '' } = part.headers
    const statuses: number[] = []
    for (const validator of [etag, modified, '"another"', new Date(0).toUTCString()])
      statuses.push(
        (await send(url, { headers: { origin, range: 'bytes=2-4', 'if-range': validator } })).status,
      )
    assert.deepEqual(statuses, [206, 206, 200, 200])
  })
})
