import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEndpoint, ENDPOINT, grantOf, post, problemOf, uploadBody } from './support.js'

const OTHER = 'https://other.example'

function preflight(origin: string, headers: Record<string, string> = {}): Request {
  return new Request(ENDPOINT, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
      ...headers,
    },
  })
}

describe('the signing handler and pages of other origins', () => {
  it('fails closed: no origin is allowed unless named', async () => {
    const { handler, store } = createEndpoint()
    const refused = await handler(preflight(OTHER))
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), null)
    assert.equal((await problemOf(refused)).code, 'origin-not-allowed')

    const posted = await handler(post(uploadBody(), { Origin: OTHER, 'Sec-Fetch-Site': 'cross-site' }))
    assert.equal(posted.headers.get('Access-Control-Allow-Origin'), null)
    assert.equal((await problemOf(posted)).status, 403)
    assert.equal(store.requests.length, 0)
  })

  it('answers the preflight of an allowed origin, with the headers it asks for', async () => {
    const { handler } = createEndpoint({ allowOrigin: [OTHER] })
    const response = await handler(preflight(OTHER))
    assert.equal(response.status, 204)
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), OTHER)
    assert.equal(response.headers.get('Access-Control-Allow-Methods'), 'POST')
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'authorization,content-type')
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), 'true')
    assert.equal(response.headers.get('Vary'), 'Origin')
  })

  it('lets an allowed page read grants and refusals, and their Date and Retry-After', async () => {
    const { handler } = createEndpoint({ allowOrigin: [OTHER], maxSize: 10 })
    const refused = await handler(post(uploadBody(), { Origin: OTHER, 'Sec-Fetch-Site': 'cross-site' }))
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), OTHER)
    assert.equal(refused.headers.get('Access-Control-Expose-Headers'), 'Date, Retry-After')
    assert.equal((await problemOf(refused)).code, 'too-large')
    const granted = await handler(post(uploadBody({ size: 1 }), { Origin: OTHER }))
    assert.equal(granted.headers.get('Access-Control-Allow-Origin'), OTHER)
    await grantOf(granted)
  })

  it('compares whole origins', async () => {
    const { handler } = createEndpoint({ allowOrigin: [OTHER] })
    for (const origin of [
      'https://other.example.evil.example',
      'http://other.example',
      'https://other.example:8443',
      'null',
    ]) {
      assert.equal((await handler(preflight(origin))).status, 403, origin)
    }
  })

  it('takes a function, and only true from it', async () => {
    const { handler } = createEndpoint({
      allowOrigin: (origin) => Promise.resolve(origin.endsWith('.example')),
    })
    assert.equal((await handler(preflight(OTHER))).status, 204)
    assert.equal((await handler(preflight('https://evil.test'))).status, 403)
  })

  it('with * gives no cookies', async () => {
    const { handler } = createEndpoint({ allowOrigin: '*' })
    const response = await handler(preflight(OTHER))
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*')
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null)
  })

  it('a page of the same origin needs nothing, also behind a proxy that changes scheme and host', async () => {
    const { handler } = createEndpoint()
    await grantOf(
      await handler(post(uploadBody(), { Origin: 'https://app.example', 'Sec-Fetch-Site': 'same-origin' })),
    )
    const headers = { Origin: 'https://app.example', 'Sec-Fetch-Site': 'same-origin' }
    await grantOf(await handler(post(uploadBody(), headers, 'http://10.0.0.7:3000/sign')))
    await grantOf(
      await handler(post(uploadBody(), { Origin: 'https://app.example' }, 'http://10.0.0.7:3000/sign')),
    )
  })

  it('OPTIONS that is no preflight tells what is offered', async () => {
    const { handler } = createEndpoint()
    const response = await handler(new Request(ENDPOINT, { method: 'OPTIONS' }))
    assert.deepEqual([response.status, response.headers.get('Allow')], [204, 'POST, OPTIONS'])
  })
})
