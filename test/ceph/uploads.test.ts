/** The signing handler with `s3()` in front of Ceph's gateway: what a page does, without the page. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { createSigningHandler, s3, type SigningOptions } from '../../src/server/index.js'
import type { Grant, Listing } from '../../src/wire.js'
import { send, sha256 } from '../local/support/http.js'
import { startCeph, where, type Ceph } from './support/ceph.js'

const origin = 'https://page.example'
const HARD_KEYS = [
  'a b+c%.txt',
  '测试/中文 文件 (1).txt',
  "it's!*=^.txt",
  'u/x&y;z@,$.txt',
  '#hash?query.txt',
  'back\\slash.txt',
  'a//b.txt',
  '🥳 é.txt',
]

describe('the signing handler, in front of Ceph', where, () => {
  let ceph: Ceph
  before(async () => {
    ceph = await startCeph({ origins: [origin] })
  })
  after(() => ceph.stop())

  function handler(options: Partial<SigningOptions<true>> = {}): (request: object) => Promise<Response> {
    const { endpoint, bucket, region, credentials } = ceph
    const handle = createSigningHandler<true>({
      store: s3({ endpoint, bucket, region, credentials }),
      authorize: () => true,
      actions: ['upload', 'download', 'list'],
      ...options,
    })
    return (request) =>
      handle(
        new Request('https://app.example/sign', {
          method: 'POST',
          body: JSON.stringify(request),
          headers: { 'content-type': 'application/json' },
        }),
      )
  }

  async function grant(request: object, options: Partial<SigningOptions<true>> = {}): Promise<Grant> {
    const answer = await handler(options)(request)
    assert.equal(answer.status, 200)
    return (await answer.json()) as Grant
  }

  function upload(size: number, key: string, options: Partial<SigningOptions<true>> = {}): Promise<Grant> {
    const file = { name: 'x', type: 'text/plain', size }
    return grant({ action: 'upload', file }, { key: () => key, ...options })
  }

  function put(
    { url, headers = {} }: Grant,
    body: Uint8Array | string,
    changes: Record<string, string> = {},
  ) {
    return send(url, { method: 'PUT', body, headers: { origin, ...headers, ...changes } })
  }

  for (const key of HARD_KEYS) {
    it(`carries ${key} there, into the list and back`, async () => {
      const body = randomBytes(10_000)
      assert.equal((await put(await upload(body.length, key), body)).status, 200)

      const filename = 'Ünï "1".txt'
      const { url } = await grant({ action: 'download', key, filename })
      const back = await send(url, { headers: { origin } })
      assert.equal(sha256(back.body), sha256(body))
      assert.equal(back.headers['content-type'], 'text/plain')
      assert.equal(
        back.headers['content-disposition'],
        `attachment; filename="Uni _1_.txt"; filename*=UTF-8''%C3%9Cn%C3%AF%20%221%22.txt`,
      )
      assert.equal(back.headers['access-control-allow-origin'], origin)

      const listing = (await (await handler()({ action: 'list', prefix: key })).json()) as Listing
      assert.deepEqual(
        listing.objects.map(({ key, size }) => ({ key, size })),
        [{ key, size: body.length }],
      )
    })
  }

  it('A16: does not take another type or another length than granted', async () => {
    const granted = await upload(5, 'bound')
    assert.equal((await put(granted, 'hello', { 'Content-Type': 'text/html' })).code, 'SignatureDoesNotMatch')
    assert.equal((await put(granted, 'hello!')).code, 'SignatureDoesNotMatch')
    assert.equal((await put(granted, 'hello')).status, 200)
  })

  it('A05: refuses an expired URL and tells a page nothing of it, in the preflight already', async () => {
    const expired = await upload(5, 'late', { now: () => Date.now() - 7_200_000 })
    const answer = await put(expired, 'hello')
    assert.deepEqual([answer.status, answer.code, answer.message], [403, 'AccessDenied', ''])
    assert.equal(answer.headers['access-control-allow-origin'], undefined)
    const asked = { origin, 'access-control-request-method': 'PUT' }
    const preflight = await send(expired.url, { method: 'OPTIONS', headers: asked })
    assert.deepEqual([preflight.status, preflight.headers['access-control-allow-origin']], [403, undefined])
  })

  it('C04: answers the preflight of the granted headers, and of no others', async () => {
    const granted = await upload(5, 'asked', { overwrite: false, metadata: { cacheControl: 'no-cache' } })
    const names = Object.keys(granted.headers ?? {}).map((name) => name.toLowerCase())
    const ask = (...headers: string[]) =>
      send(granted.url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': headers.sort().join(','),
        },
      })
    const allowed = await ask(...names)
    assert.deepEqual([allowed.status, allowed.headers['access-control-allow-origin']], [200, origin])
    assert.equal((await ask(...names, 'x-other')).status, 403)
  })

  it('does not replace an object where overwriting is forbidden', async () => {
    const first = await upload(5, 'once', { overwrite: false })
    assert.equal((await put(first, 'hello')).status, 200)
    const second = await put(await upload(5, 'once', { overwrite: false }), 'again')
    assert.deepEqual([second.status, second.code], [412, 'PreconditionFailed'])
    assert.equal(second.headers['access-control-allow-origin'], origin)
    assert.equal((await put(await upload(5, 'once'), 'third')).status, 200)
  })

  it('checks the digest that the page asked for', async () => {
    const md5 = 'kAFQmDzST7DWlj99KOF/cg==' // of "abc"
    const file = { name: 'x', type: 'text/plain', size: 3, md5 }
    const granted = await grant({ action: 'upload', file }, { key: () => 'checked' })
    assert.equal((await put(granted, 'abd')).code, 'BadDigest')
    assert.equal((await put(granted, 'abc')).status, 200)
  })
})
