import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { Credential, ObjectStoreOptions } from '../../src/local/index.js'
import { send } from './support/http.js'
import { altered, BUCKET, REGION, signS3 } from './support/s3.js'
import { key, startStore } from './support/store.js'

const temporary: Credential = { secretId: 'ASIAtemporary', secretKey: 'short-lived', token: 'a+b/c==' }
const put = { method: 'PUT', body: 'hello' }

function start(t: TestContext, options: Partial<ObjectStoreOptions> = {}) {
  return startStore(t, { bucket: BUCKET, region: REGION, ...options })
}

describe('signatures of version 4', () => {
  it('are accepted when they fit in every point', async (t) => {
    const store = await start(t, { credentials: [key, temporary] })
    for (const credential of [key, temporary]) {
      const name = '测试/中文 文件#1%+.txt'
      const headers = { 'content-type': 'image/png', 'x-amz-meta-note': ' two  blanks ' }
      const url = await signS3(store, { key: name, headers, credential })
      const answer = await send(url, { ...put, headers })
      assert.equal(answer.status, 200, answer.text)
      assert.equal((await store.object(name))?.headers['x-amz-meta-note'], 'two  blanks')
      assert.ok(answer.headers['x-amz-request-id'])
    }
  })

  it('are accepted with the bucket before the host, and with a domain of its own', async (t) => {
    const store = await start(t)
    const url = await signS3(store, {
      options: { endpoint: store.origin.replace('127.0.0.1', 'localhost'), style: 'host' },
    })
    const host = new URL(url).host
    assert.match(host, /^photos\.localhost:/)
    const direct = url.replace(`http://${host}`, store.origin)
    assert.equal((await send(direct, { ...put, headers: { host } })).status, 200)
    assert.equal((await send(direct, put)).code, 'SignatureDoesNotMatch')
    assert.ok(await store.object('a'))

    const domain = await startStore(t)
    const own = await signS3(domain, { key: 'photos/b', options: { style: 'domain' } })
    assert.equal((await send(own, put)).status, 200)
    assert.ok(await domain.object('photos/b'))
  })

  it('A16: hold both ends of the validity', async (t) => {
    const store = await start(t)
    const now = Date.now()
    const over = await send(await signS3(store, { now: now - 11_000, validity: 10 }), put)
    assert.deepEqual([over.status, over.code, over.message], [403, 'AccessDenied', 'Request has expired'])
    const early = await send(await signS3(store, { now: now + 60_000 }), put)
    assert.deepEqual(
      [early.status, early.code, early.message],
      [403, 'AccessDenied', 'Request is not valid yet'],
    )
    assert.equal(await store.object('a'), undefined)
  })

  it('A16: bind listed headers, and every x-amz-* header that comes', async (t) => {
    const store = await start(t)
    const url = await signS3(store, { headers: { 'content-type': 'image/png', 'content-length': '5' } })
    const type = { 'content-type': 'image/png' }
    for (const [body, headers] of [
      ['hello', {}],
      ['hello', { 'content-type': 'text/html' }],
      ['longer', type],
    ] as const)
      assert.equal((await send(url, { method: 'PUT', body, headers })).code, 'SignatureDoesNotMatch')
    const meta = await send(url, { ...put, headers: { ...type, 'x-amz-meta-note': 'mine' } })
    assert.deepEqual([meta.status, meta.code], [403, 'AccessDenied'])
    assert.match(meta.message ?? '', /not signed/)
    assert.equal((await send(url, { ...put, headers: { ...type, 'cache-control': 'no-cache' } })).status, 200)
    const free = await signS3(store, { key: 'free' })
    assert.equal((await send(free, { ...put, headers: type })).status, 200)
  })

  it('I06, I07: demand the token of a temporary key, and only of such', async (t) => {
    const store = await start(t, { credentials: [key, temporary] })
    const { token: _, ...bare } = temporary
    const cases: [Credential, number, string][] = [
      [bare, 403, 'InvalidAccessKeyId'],
      [{ ...temporary, token: 'another' }, 400, 'InvalidToken'],
      [{ ...key, token: 'any' }, 400, 'InvalidToken'],
    ]
    for (const [credential, status, code] of cases) {
      const answer = await send(await signS3(store, { credential }), put)
      assert.deepEqual([answer.status, answer.code], [status, code])
    }
  })

  it('A11: end with the temporary key, whatever the URL says', async (t) => {
    const store = await start(t, { credentials: [{ ...temporary, expiresAt: Date.now() - 1000 }] })
    const answer = await send(await signS3(store, { credential: temporary }), put)
    assert.deepEqual([answer.status, answer.code], [400, 'ExpiredToken'])
  })

  it('name code, resource and request in the XML, and never the signature', async (t) => {
    const store = await start(t)
    const answer = await send(altered(await signS3(store), { 'X-Amz-Signature': '0'.repeat(64) }), put)
    assert.deepEqual([answer.status, answer.code], [403, 'SignatureDoesNotMatch'])
    assert.match(answer.text, /<Resource>\/photos\/a<\/Resource>/)
    assert.doesNotMatch(answer.text + JSON.stringify(store.requests), /X-Amz|AKID|secret/)
  })

  it('I10: do not reach another bucket', async (t) => {
    const store = await start(t)
    const answer = await send(await signS3(store, { options: { bucket: 'others' } }), put)
    assert.deepEqual([answer.status, answer.code], [404, 'NoSuchBucket'])
  })

  const scope = (from: string | RegExp, to: string) => (url: string) => url.replace(from, to)
  const field = (name: string, value: string | null) => (url: string) =>
    altered(url, { [`X-Amz-${name}`]: value })
  const parameters = 'AuthorizationQueryParametersError'
  const malformed: [string, (url: string) => string, string][] = [
    ['another algorithm', field('Algorithm', 'AWS4-HMAC-SHA1'), parameters],
    ['no algorithm', field('Algorithm', null), parameters],
    ['no credential', field('Credential', null), parameters],
    ['no date', field('Date', null), parameters],
    ['no end', field('Expires', null), parameters],
    ['no list of headers', field('SignedHeaders', null), parameters],
    ['no signature', field('Signature', null), parameters],
    ['an empty list of headers', field('SignedHeaders', ''), 'AccessDenied'],
    ['a list in the wrong case', field('SignedHeaders', 'Host%3Bhost'), 'SignatureDoesNotMatch'],
    ['a validity of nothing', field('Expires', '0'), parameters],
    ['a negative validity', field('Expires', '-1'), parameters],
    ['more than a week', field('Expires', '604801'), parameters],
    ['a validity that is no number', field('Expires', '6e2'), parameters],
    ['a date that is none', field('Date', '20260101'), parameters],
    ['a scope of another day', scope(/%2F\d{8}%2F/, '%2F20200101%2F'), parameters],
    ['another region', scope(REGION, 'us-east-1'), parameters],
    ['another service', scope('%2Fs3%2F', '%2Fec2%2F'), parameters],
    ['a scope without its end', scope('%2Faws4_request', ''), parameters],
    ['an unknown key', scope(key.secretId, 'AKIDnobody'), 'InvalidAccessKeyId'],
    ['a field given twice', (url) => `${url}&X-Amz-Expires=600`, parameters],
    ['an appended parameter', (url) => `${url}&response-content-type=text%2Fhtml`, 'SignatureDoesNotMatch'],
    ['a path that is no UTF-8', (url) => url.replace('/a?', '/%ff?'), 'InvalidURI'],
  ]
  for (const [title, alter, code] of malformed) {
    it(`refuses ${title}`, async (t) => {
      const store = await start(t)
      const url = await signS3(store)
      assert.notEqual(alter(url), url)
      assert.equal((await send(alter(url), put)).code, code)
      assert.equal(await store.object('a'), undefined)
    })
  }
})
