import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createGrantClient } from '../../src/grant/client.js'
import type { Failure } from '../../src/queue/errors.js'
import { FakeClock } from '../queue/support/fake-clock.js'
import {
  URL_,
  withEndpoint,
  answering,
  ask,
  failureOf,
  failing,
  type Answering,
  REQUEST,
} from './support/endpoint.js'

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
    [
      'a code that every object has',
      { status: 400, body: { code: 'constructor' } },
      { code: 'endpoint-failed' },
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
