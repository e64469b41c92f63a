import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { createGrantClient, type GrantClientOptions } from '../../src/grant/client.js'
import { isUploadError, type Failure } from '../../src/queue/errors.js'
import type { Permit } from '../../src/queue/ports.js'
import type { UploadRequest } from '../../src/wire.js'
import { FakeClock } from '../queue/support/fake-clock.js'

const REQUEST: UploadRequest = {
  action: 'upload',
  file: { name: 'ü.png', type: 'image/png', size: 3 },
  id: 'u1',
  attempt: 1,
}
const URL_ = 'https://b.example/a%20b.png?X-Amz-Signature=f00'

interface Answering {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

async function withEndpoint<T>(listener: RequestListener, use: (endpoint: string) => Promise<T>): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function answering({
  status = 200,
  headers = { 'Content-Type': 'application/json' },
  body,
}: Answering): RequestListener {
  return (request, response) => {
    request.resume()
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

function ask(options: Partial<GrantClientOptions>, signal = new AbortController().signal): Promise<Permit> {
  return createGrantClient({ clock: new FakeClock(), ...options }).ask(REQUEST, { signal })
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise
  } catch (error) {
    if (isUploadError(error)) {
      assert.ok(!JSON.stringify(error.failure).includes('Signature=f00'), 'a signed URL in a failure')
      return error.failure
    }
    throw error
  }
  throw new Error('No failure')
}

const failing = (answer: Answering): Promise<Failure> =>
  withEndpoint(answering(answer), (endpoint) => failureOf(ask({ endpoint })))

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

describe('an endpoint that does not grant', () => {
  const html = { 'Content-Type': 'text/html' }
  for (const [title, answer, expected] of [
    ['401', { status: 401, body: {} }, { code: 'unauthorized', retryable: false }],
    ['403', { status: 403, body: '' }, { code: 'unauthorized', retryable: false }],
    [
      'a page of HTML',
      { headers: html, body: '<!doctype html><title>Sign in</title>' },
      { code: 'unauthorized' },
    ],
    ['HTML that calls itself JSON', { body: '<html>' }, { code: 'unauthorized' }],
    ['500', { status: 500, body: 'oops' }, { code: 'endpoint-failed', retryable: true, status: 500 }],
    [
      '502 with HTML',
      { status: 502, headers: html, body: '<html>' },
      { code: 'endpoint-failed', retryable: true },
    ],
    [
      '404',
      { status: 404, headers: html, body: '<html>' },
      { code: 'endpoint-failed', retryable: false, status: 404 },
    ],
    ['429', { status: 429, headers: { 'Retry-After': '2' }, body: '' }, { code: 'busy', retryAfter: 2_000 }],
    ['nonsense', { body: '{{{' }, { code: 'bad-grant' }],
    ['a list', { body: [] }, { code: 'bad-grant' }],
    ['no url', { body: { ok: true } }, { code: 'bad-grant' }],
    ['an empty url', { body: { url: ' ' } }, { code: 'bad-grant' }],
    ['a url that is no address', { body: { url: 'https://' } }, { code: 'bad-grant' }],
    ['a javascript: url', { body: { url: 'javascript:alert(1)' } }, { code: 'bad-grant' }],
    ['a data: url', { body: { url: 'data:text/plain,x' } }, { code: 'bad-grant' }],
    ['a method that sends nothing', { body: { url: URL_, method: 'GET' } }, { code: 'bad-grant' }],
    ['headers that are a list', { body: { url: URL_, headers: ['a'] } }, { code: 'bad-grant' }],
  ] satisfies readonly (readonly [string, Answering, Partial<Failure>])[]) {
    it(`${title}: ${expected.code}`, async () => {
      const failure = await failing(answer)
      assert.deepEqual({ ...failure, ...expected }, failure)
      assert.equal(failure.phase, 'sign')
    })
  }

  it('speaks for itself in a problem document', async () => {
    const body = {
      title: 'Too large',
      status: 413,
      detail: 'At most 5 GB. See https://x.example/?Signature=f00',
      code: 'too-large',
    }
    const failure = await failing({
      status: 413,
      headers: { 'Content-Type': 'application/problem+json' },
      body,
    })
    assert.deepEqual(
      [failure.code, failure.detail, failure.status],
      ['too-large', 'At most 5 GB. See …', 413],
    )
  })

  it('D09: a header value that the browser would refuse is named', async () => {
    const body = { url: URL_, headers: { 'Content-Disposition': 'attachment; filename="—😬"' } }
    const failure = await failing({ body })
    assert.deepEqual(
      [failure.code, failure.values],
      ['bad-grant', { reason: 'header', header: 'Content-Disposition' }],
    )
  })

  it('is unreachable', async () => {
    const endpoint = await withEndpoint(answering({ body: {} }), (url) => Promise.resolve(url))
    const failure = await failureOf(ask({ endpoint }))
    assert.deepEqual([failure.code, failure.retryable], ['endpoint-unreachable', true])
  })

  it('is silent', async () => {
    const clock = new FakeClock()
    const failure = await withEndpoint(
      () => void clock.advance(30_000),
      (endpoint) => failureOf(ask({ endpoint, clock })),
    )
    assert.deepEqual([failure.code, failure.values], ['endpoint-unreachable', { timeout: 30 }])
    assert.equal(clock.armed, 0)
  })

  it('is none', async () => {
    assert.equal((await failureOf(ask({}))).code, 'no-endpoint')
  })

  for (const [reason, options] of [
    ['endpoint', { endpoint: 'http://[' }],
    ['endpoint', { endpoint: 'ftp://x.example/' }],
    ['headers', { endpoint: 'http://127.0.0.1:1/', headers: { 'X-Name': '中' } }],
  ] as const) {
    it(`cannot be asked: ${reason} ${JSON.stringify(options)}`, async () => {
      const failure = await failureOf(ask(options))
      assert.deepEqual([failure.code, failure.values], ['bad-request', { reason }])
    })
  }

  it('cannot be asked: context that is no JSON', async () => {
    const context: Record<string, unknown> = {}
    context.self = context
    const client = createGrantClient({ clock: new FakeClock(), endpoint: 'http://127.0.0.1:1/' })
    const failure = await failureOf(
      client.ask({ ...REQUEST, context }, { signal: new AbortController().signal }),
    )
    assert.equal(failure.code, 'bad-request')
  })

  it('is left alone once aborted', async () => {
    const controller = new AbortController()
    await withEndpoint(
      () => controller.abort(),
      (endpoint) => assert.rejects(ask({ endpoint }, controller.signal), { name: 'AbortError' }),
    )
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
