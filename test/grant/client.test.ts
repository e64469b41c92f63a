import assert from 'node:assert/strict'
import type { IncomingMessage, RequestListener } from 'node:http'
import { describe, it } from 'node:test'
import { FakeClock } from '../queue/support/fake-clock.js'
import { REQUEST, URL_, withEndpoint, answering, ask, failureOf } from './support/endpoint.js'

describe('asking an endpoint', () => {
  it('posts the request as JSON with the page’s headers and gets a permit', async () => {
    let seen: { method?: string; headers: IncomingMessage['headers']; body: unknown } | null = null
    const listener: RequestListener = (request, response) => {
      let text = ''
      request.on('data', (chunk: Buffer) => (text += chunk.toString()))
      request.on('end', () => {
        seen = { method: request.method ?? '', headers: request.headers, body: JSON.parse(text) }
        response.setHeader('Content-Type', 'application/json')
        response.end(
          JSON.stringify({
            url: URL_,
            headers: { 'Content-Type': 'image/png', Host: 'x', 'Content-Length': '3' },
            key: 'k',
            validity: 60,
            token: 't',
          }),
        )
      })
    }
    const permit = await withEndpoint(listener, (endpoint) =>
      ask({ endpoint, headers: () => ({ 'X-CSRF': '1' }) }),
    )
    assert.deepEqual(seen!['body'], REQUEST)
    assert.equal(seen!['method'], 'POST')
    assert.equal(seen!['headers']['x-csrf'], '1')
    assert.equal(seen!['headers']['content-type'], 'application/json')
    assert.deepEqual(permit, {
      url: URL_,
      method: 'PUT',
      headers: { 'Content-Type': 'image/png' },
      key: 'k',
      token: 't',
      validity: 60,
      endsAt: 1_000 + 60_000,
    })
  })

  it('needs nothing but a url', async () => {
    const permit = await withEndpoint(answering({ body: { url: URL_ } }), (endpoint) => ask({ endpoint }))
    assert.deepEqual(
      [permit.validity, permit.endsAt, permit.method, permit.headers],
      [Infinity, Infinity, 'PUT', {}],
    )
  })

  it('that answers without an end is given up', async () => {
    const endless: RequestListener = (request, response) => {
      request.resume()
      response.writeHead(200, { 'Content-Type': 'application/json' })
      const more = () => void response.write(' '.repeat(65_536))
      response.on('drain', more)
      more()
    }
    const { code } = await withEndpoint(endless, (endpoint) => failureOf(ask({ endpoint })))
    assert.equal(code, 'bad-grant')
  })

  it('A02: the life counts from when the request left, not from when the answer came', async () => {
    const clock = new FakeClock()
    const listener: RequestListener = (request, response) => {
      void clock.advance(4_000).then(() => answering({ body: { url: URL_, validity: 5 } })(request, response))
    }
    const permit = await withEndpoint(listener, (endpoint) => ask({ endpoint, clock }))
    assert.equal(permit.endsAt - clock.now(), 1_000)
  })

  it('A13: expiresAt is read on the endpoint’s clock', async () => {
    const date = new Date(Date.now() + 86_400_000)
    const body = {
      url: URL_,
      expiresAt: new Date(Math.floor(date.getTime() / 1_000) * 1_000 + 60_000).toISOString(),
    }
    const headers = { 'Content-Type': 'application/json', Date: date.toUTCString() }
    const permit = await withEndpoint(answering({ body, headers }), (endpoint) => ask({ endpoint }))
    assert.equal(permit.validity, 60)
  })

  it('I06, D01: the URL is passed on to the letter', async () => {
    const url = "https://b.example/a%20b(1)'!*~.txt?x-cos-security-token=a%2Bb%2Fc%3D%3D&q-sign-time=1;2"
    const permit = await withEndpoint(answering({ body: { url } }), (endpoint) => ask({ endpoint }))
    assert.equal(permit.url, url)
  })
})

describe('a sign function', () => {
  it('takes the place of the endpoint and gets the request and a signal', async () => {
    const { signal } = new AbortController()
    let seen: unknown
    const permit = await ask(
      { sign: (request, options) => ((seen = [request, options]), { url: URL_ }) },
      signal,
    )
    assert.deepEqual(seen, [REQUEST, { signal }])
    assert.equal(permit.url, URL_)
  })

  it('that does not look at the signal answers too late for what was stopped', async () => {
    const stop = new AbortController()
    const late = () => (stop.abort(new Error('enough')), { url: URL_ })
    await assert.rejects(ask({ sign: late }, stop.signal), { message: 'enough' })
  })

  for (const [thrown, expected] of [
    [new Error('x'), { code: 'endpoint-failed', retryable: true }],
    [new TypeError('Failed to fetch'), { code: 'endpoint-failed', retryable: true }],
    [Object.assign(new Error('x'), { status: 401 }), { code: 'unauthorized', retryable: false }],
    [Object.assign(new Error('x'), { status: 429, retryAfter: 3 }), { code: 'busy', retryAfter: 3_000 }],
    [
      Object.assign(new Error('x'), { status: 422, code: 'no-room', detail: 'Full' }),
      { code: 'no-room', detail: 'Full', retryable: false },
    ],
    ['text', { code: 'endpoint-failed' }],
    [undefined, { code: 'endpoint-failed' }],
  ] as const) {
    it(`that throws ${String(thrown)} ${JSON.stringify(thrown ?? null)} is ${expected.code}`, async () => {
      const failure = await failureOf(ask({ sign: () => Promise.reject(thrown as Error) }))
      assert.deepEqual({ ...failure, ...expected }, failure)
    })
  }

  it('that grants nonsense is a bad grant', async () => {
    assert.equal((await failureOf(ask({ sign: () => 'x' as never }))).code, 'bad-grant')
  })
})
