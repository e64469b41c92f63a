import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import {
  changedGrant,
  changedHeaders,
  examine,
  origin,
  startEndpoint,
  startPatient,
  type Illness,
} from './support/doctor.js'

const html = new Response('<!doctype html><title>Sign in</title>', {
  headers: { 'content-type': 'text/html' },
})
const answer = (make: () => Response): Illness => ({
  wrap: (handler) => (request) => (request.method === 'POST' ? make() : handler(request)),
})
const cors = { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Date, Retry-After' }
const json = (body: unknown, status = 200, headers = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...cors, ...headers } })

/** What is wrong, what is said of it, and what is said to be changed. */
type Case = readonly [what: string, illness: Illness, found: string | RegExp, fix: RegExp]

const failures: readonly Case[] = [
  ['a sign-in page', answer(() => html.clone()), 'endpoint answer: 200, an HTML page', /sign-in page/],
  [
    'a redirect to a sign-in page',
    answer(() => new Response(null, { status: 302, headers: { location: '/login', ...cors } })),
    'endpoint answer: 302',
    /answer 401/,
  ],
  [
    'no JSON',
    answer(() => new Response('fine', { headers: cors })),
    'endpoint answer: 200, but no JSON object',
    /JSON/,
  ],
  ['a failure', answer(() => json({}, 500)), 'endpoint answer: 500', /log/],
  ['a wrong address', answer(() => json({}, 404)), 'endpoint answer: 404', /address/],
  [
    'a file it does not take',
    { handler: { accept: 'video/*' } },
    'endpoint answer: 422 type-not-accepted',
    /--file/,
  ],
  [
    'a limit',
    { handler: { limit: () => ({ retryAfter: 5 }) } },
    'endpoint answer: 429 rate-limited',
    /try again later/,
  ],
  [
    'a page that is not allowed',
    { handler: { allowOrigin: ['https://other.example'] } },
    'endpoint preflight: status 403',
    /Access-Control-Allow-Origin: https:\/\/app\.example/,
  ],
  [
    'a preflight that forgets the header',
    { wrap: changedHeaders({ 'access-control-allow-headers': 'x-other' }) },
    'endpoint preflight: does not allow the header content-type',
    /Access-Control-Allow-Headers: content-type/,
  ],
  [
    'an answer for another origin',
    { wrap: changedHeaders({ 'access-control-allow-origin': 'https://other.example' }) },
    'endpoint CORS: allows another origin: https://other.example',
    /Access-Control-Allow-Origin: https:\/\/app\.example/,
  ],
  [
    'an answer that may be cached',
    { wrap: changedHeaders({ 'cache-control': 'public, max-age=60' }) },
    'endpoint caching: the answer may be cached',
    /no-store/,
  ],
  ['no URL', { wrap: changedGrant(({ url: _, ...rest }) => rest) }, 'grant: no url', /"url"/],
  [
    'a URL that is no address',
    { wrap: changedGrant((grant) => ({ ...grant, url: 'javascript:alert(1)' })) },
    'grant: the url is not absolute http(s)',
    /scheme and host/,
  ],
  [
    'a method without a body',
    { wrap: changedGrant((grant) => ({ ...grant, method: 'GET' })) },
    'grant: the method cannot carry a file',
    /PUT/,
  ],
  [
    'a header that browsers refuse',
    {
      wrap: changedGrant((grant) => ({
        ...grant,
        headers: { 'Content-Disposition': 'inline; filename="—😬"' },
      })),
    },
    'grant: a browser refuses the header Content-Disposition',
    /filename\*/,
  ],
  [
    'http in the open, from a page on https',
    { wrap: changedGrant((grant) => ({ ...grant, url: grant.url.replace('127.0.0.1', 'bucket.invalid') })) },
    'grant: http, from a page on https',
    /mixed content/,
  ],
  [
    'a validity that is not signed',
    { wrap: changedGrant((grant) => ({ ...grant, validity: 86_400 })) },
    /validity: states 86400 s, the URL works for (89\d|90\d) s/,
    /State what the URL is signed for/,
  ],
  [
    'a URL that has ended',
    { handler: { now: () => Date.now() - 7_200_000 } },
    'validity: the URL has ended already',
    /Sign anew/,
  ],
  [
    'another key at each renewal',
    { wrap: changedGrant(({ token: _, ...grant }) => ({ ...grant, token: 'lost' })) },
    'renewal: not granted',
    /token/,
  ],
]

const warnings: readonly Case[] = [
  [
    'no word on caching',
    { wrap: changedHeaders({ 'cache-control': null }) },
    'endpoint caching: no Cache-Control: no-store',
    /no-store/,
  ],
  [
    'a Date that the page cannot read',
    { wrap: changedHeaders({ 'access-control-expose-headers': null }) },
    'endpoint CORS: the page cannot read Date, Retry-After',
    /Access-Control-Expose-Headers: Date, Retry-After/,
  ],
  [
    'errors that are no problem documents',
    { wrap: changedHeaders({ 'content-type': 'application/json' }) },
    'endpoint refusal: 400 without a problem document',
    /RFC 9457/,
  ],
  ['no token', { wrap: changedGrant(({ token: _, ...grant }) => grant) }, 'renewal: no token', /"token"/],
  [
    'a short validity',
    { handler: { validity: { min: 5, default: 5 } } },
    'validity: 5 s',
    /a minute or more/,
  ],
  [
    'a long validity',
    { handler: { validity: { default: 604_800, max: 604_800 } } },
    'validity: 604800 s',
    /minutes/,
  ],
]

describe('doctor at the endpoint', { concurrency: 2 }, () => {
  it('sends nothing in the clear where a browser would send nothing', async (t) => {
    const illness: Illness = {
      wrap: changedGrant((grant) => ({ ...grant, url: grant.url.replace('127.0.0.1', 'bucket.invalid') })),
    }
    const { endpoint } = await startPatient(t, illness)
    const report = await examine(endpoint)
    assert.deepEqual(report.at('fail'), ['grant: http, from a page on https'])
  })

  for (const [level, code, cases] of [
    ['fail', 1, failures],
    ['warn', 0, warnings],
  ] as const) {
    for (const [what, illness, found, fix] of cases) {
      it(`finds ${what}`, async (t) => {
        const { endpoint } = await startPatient(t, illness)
        const report = await examine(endpoint)
        const line = report
          .at(level)
          .find((text) => (typeof found === 'string' ? text === found : found.test(text)))
        assert.ok(
          line,
          report.checks.map((check) => `${check.level} ${check.name}: ${check.found}`).join('\n'),
        )
        assert.match(report.fixOf(line.slice(0, line.indexOf(':'))), fix)
        assert.equal(report.code, code)
      })
    }
  }

  it('finds another object at a renewal', async (t) => {
    const { endpoint } = await startPatient(t, {
      wrap: (handler) => async (request) => {
        if (request.method !== 'POST') return handler(request)
        const { token: _, ...body } = (await request.json()) as Record<string, unknown>
        return handler(
          new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify(body) }),
        )
      },
    })
    const report = await examine(endpoint)
    assert.deepEqual(report.at('fail'), ['renewal: another key'])
  })

  it('finds errors without CORS headers', async (t) => {
    const { endpoint } = await startPatient(t, {
      wrap: (handler) => async (request) => {
        const response = await handler(request)
        if (response.status >= 400) response.headers.delete('access-control-allow-origin')
        return response
      },
    })
    const report = await examine(endpoint)
    assert.deepEqual(report.at('fail'), ['endpoint refusal: 400, no Access-Control-Allow-Origin'])
  })

  it('finds cookies that do not go with a wildcard', async (t) => {
    const { endpoint } = await startPatient(t, { handler: { allowOrigin: '*' } })
    assert.deepEqual((await examine(endpoint)).at('fail'), [])
    const report = await examine(endpoint, ['--header', 'Cookie: id=7'])
    assert.match(
      report.at('fail').join(),
      /endpoint CORS: Access-Control-Allow-Origin: \* does not go with cookies/,
    )
    assert.match(report.fixOf('endpoint CORS'), /Access-Control-Allow-Credentials: true/)
  })

  it('finds nobody, and shows no query', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    other.close()
    await once(other, 'close')
    const report = await examine(`http://127.0.0.1:${port}/sign?token=secret`)
    assert.deepEqual(report.at('fail'), [`endpoint: 127.0.0.1:${port}/sign cannot be reached (ECONNREFUSED)`])
    assert.equal(report.code, 1)
    assert.ok(!JSON.stringify(report.checks).includes('token=secret'))
  })

  it('finds silence', async (t) => {
    const endpoint = await startEndpoint(t, () => new Promise<Response>(() => undefined))
    const report = await examine(endpoint, ['--timeout', '500ms'])
    assert.match(report.at('fail').join(), /^endpoint: .* cannot be reached \(TIMEOUT\)$/)
  })
})
