/** The embedded store's dialect `ceph` says what the gateway says: held here, so that it cannot drift. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { send, type Answer, type Sending } from '../local/support/http.js'
import { altered, signS3, type S3Signing } from '../local/support/s3.js'
import { where } from './support/ceph.js'
import { documentOf, LISTED, listings } from './support/listings.js'
import { ORIGIN, startBoth, type Both, type S3Server } from './support/stores.js'

type Exchange = (server: S3Server) => Promise<Answer>

const put: Sending = { method: 'PUT', body: 'hello', headers: { origin: ORIGIN } }
const asked = { origin: ORIGIN, 'access-control-request-method': 'PUT' }
const preflight: Sending = { method: 'OPTIONS', headers: asked }
const past = 1_000_000

function url({ endpoint, bucket, region, credentials }: S3Server, signing: S3Signing = {}): Promise<string> {
  return signS3(
    { origin: endpoint },
    { credential: credentials, ...signing, options: { bucket, region, ...signing.options } },
  )
}

/** Signs, alters the URL, sends. */
function exchange(sending: Sending, signing: S3Signing = {}, alter = (signed: string) => signed): Exchange {
  return async (server) => send(alter(await url(server, signing)), sending)
}

const field = (name: string, value: string | null) => (signed: string) =>
  altered(signed, { [`X-Amz-${name}`]: value })
const withHeaders = (sending: Sending, headers: Record<string, string>): Sending => ({
  ...sending,
  headers: { ...sending.headers, ...headers },
})
const typed: S3Signing = { headers: { 'content-type': 'image/png', 'content-length': '5' } }
const get: Sending = { headers: { origin: ORIGIN } }
const served: S3Signing = {
  method: 'GET',
  query: {
    'response-content-disposition': `attachment; filename="a_.pdf"; filename*=UTF-8''%C3%A4%20.pdf`,
    'response-content-type': 'application/pdf',
    'response-cache-control': 'no-store',
  },
}
const hidden = () => ({ now: Date.now() - past })

const exchanges: Record<string, Exchange> = {
  'a PUT': exchange(put),
  'a PUT of another origin': exchange(withHeaders(put, { origin: 'https://other.example' })),
  'a PUT with its type and length': exchange(withHeaders(put, { 'content-type': 'image/png' }), typed),
  'another type': exchange(withHeaders(put, { 'content-type': 'text/html' }), typed),
  'no type': exchange(put, typed),
  'another length': exchange({ ...withHeaders(put, { 'content-type': 'image/png' }), body: 'longer' }, typed),
  'a type nobody signed': exchange(withHeaders(put, { 'content-type': 'text/html' })),
  'metadata nobody signed': exchange(withHeaders(put, { 'x-amz-meta-note': 'mine' })),
  'an expired PUT': (server) => exchange(put, hidden())(server),
  'an expired GET': (server) => exchange(get, { method: 'GET', ...hidden() })(server),
  'a start in the future': (server) => exchange(put, { now: Date.now() + past })(server),
  'no end': exchange(put, {}, field('Expires', null)),
  'a validity of nothing': exchange(put, {}, field('Expires', '0')),
  'more than a week': exchange(put, {}, field('Expires', '604801')),
  'a validity that is no number': exchange(put, {}, field('Expires', 'soon')),
  'no date': exchange(put, {}, field('Date', null)),
  'a date that is none': exchange(put, {}, field('Date', '2026')),
  'no signature': exchange(put, {}, field('Signature', null)),
  'no list of headers': exchange(put, {}, field('SignedHeaders', null)),
  'an empty list of headers': exchange(put, {}, field('SignedHeaders', '')),
  'no credential': exchange(put, {}, field('Credential', null)),
  'a scope without its end': exchange(put, {}, (signed) => signed.replace('%2Faws4_request', '')),
  'another algorithm': exchange(put, {}, field('Algorithm', 'AWS4-HMAC-SHA1')),
  'another signature': exchange(put, {}, field('Signature', '0'.repeat(64))),
  'another service': exchange(put, {}, (signed) => signed.replace('%2Fs3%2F', '%2Fec2%2F')),
  'an unknown key': exchange(put, {}, (signed) => signed.replace('DEVELOPMENT', 'NOBODY')),
  'an appended parameter': exchange(put, {}, (signed) => `${signed}&response-content-type=text%2Fhtml`),
  'a token with a permanent key': (server) =>
    exchange(put, { credential: { ...server.credentials, token: 'any' } })(server),
  'nothing signed at all': exchange(put, {}, (signed) => signed.split('?')[0] ?? ''),
  'another method': exchange(get),
  'another bucket': exchange(put, { options: { bucket: 'others' } }),
  'a key that is too long': exchange(put, { key: 'k'.repeat(1025) }),
  'a digest of something else': exchange(withHeaders(put, { 'content-md5': 'kAFQmDzST7DWlj99KOF/cg==' })),
  'a digest that is none': exchange(withHeaders(put, { 'content-md5': 'short' })),
  'a preflight': exchange(preflight),
  'a preflight of a typed URL': exchange(preflight, typed),
  'a preflight with nothing signed': exchange(preflight, {}, (signed) => signed.split('?')[0] ?? ''),
  'a preflight with another signature': exchange(preflight, {}, field('Signature', '0'.repeat(64))),
  'a preflight with an unknown key': exchange(preflight, {}, (signed) =>
    signed.replace('DEVELOPMENT', 'NOBODY'),
  ),
  'an expired preflight': (server) => exchange(preflight, hidden())(server),
  'a preflight of another origin': exchange(withHeaders(preflight, { origin: 'https://other.example' })),
  'a preflight for another header': exchange(
    withHeaders(preflight, { 'access-control-request-headers': 'x-other' }),
  ),
  'a preflight for a listed header': exchange(
    withHeaders(preflight, { 'access-control-request-headers': 'content-type' }),
  ),
  'a preflight for another method': exchange(
    withHeaders(preflight, { 'access-control-request-method': 'DELETE' }),
  ),
  'a preflight at another bucket': exchange(preflight, { options: { bucket: 'others' } }),
  'an object that is not there': exchange(get, { method: 'GET', key: 'nothing' }),
  'a GET that says how it is served': exchange(get, served),
  'a part of it': exchange(withHeaders(get, { range: 'bytes=1-2' }), served),
  'a part, if it is still the same': exchange(
    withHeaders(get, { range: 'bytes=1-2', 'if-range': '"x"' }),
    served,
  ),
  'a range beyond the end': exchange(withHeaders(get, { range: 'bytes=99-' }), { method: 'GET' }),
}

describe('the embedded store answers as Ceph does:', where, () => {
  let both: Both
  before(async () => {
    both = await startBoth()
    for (const server of [both.ceph, both.embedded])
      for (const key of LISTED) await send(await url(server, { key }), put)
  })
  after(() => both.stop())

  for (const [title, run] of Object.entries(exchanges)) {
    it(title, async () => {
      const [theirs, ours] = await Promise.all([run(both.ceph), run(both.embedded)])
      assert.deepEqual(essence(ours), essence(theirs))
    })
  }

  for (const [title, query] of Object.entries(listings)) {
    it(`a list of ${title}`, async () => {
      const [theirs, ours] = await Promise.all([
        documentOf(both.ceph, query),
        documentOf(both.embedded, query),
      ])
      assert.deepEqual(ours.sort(), theirs.sort())
    })
  }
})

/** What a page or a program can tell one answer from another by. */
function essence({ status, code, message, headers, body }: Answer): object {
  return {
    status,
    code,
    message,
    allowed: headers['access-control-allow-origin'],
    exposed: headers['access-control-expose-headers'],
    type: headers['content-type'],
    etag: headers.etag,
    disposition: headers['content-disposition'],
    caching: headers['cache-control'],
    range: headers['content-range'],
    ranges: status === 206 ? headers['accept-ranges'] : null,
    body: code === null ? body.toString() : null,
  }
}
