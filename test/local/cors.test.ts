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
})
