/**
 * The provider's own SDK as the oracle: the same inputs give the same signature and the same address.
 *
 * Where the SDK cannot be the oracle, and why:
 * - It throws on a lone surrogate (`encodeURIComponent`); keys and values here are well-formed.
 * - It sorts the list of parameters by their encoded names, as documented, yet the signed text by the raw
 *   ones. The two orders differ only where names first differ at a character that is encoded: `a:` comes
 *   before `a0` encoded and after it raw. No parameter of the store has such a name; the generator leaves
 *   these out, and the last test pins the difference.
 * - `getObjectUrl` adds the security token unencoded, so a token with `+` arrives as a space (field case
 *   I06). The token is no part of the signature, so signatures still compare.
 * - Only the headers on the SDK's list are signed by it; the generator draws from these.
 * - A key with a leading slash needs the SDK's `UseRawKey`, without which it signs another path than it sends.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import COS from 'cos-nodejs-sdk-v5'
import fc from 'fast-check'
import { cos } from '../../src/server/index.js'
import { encodeStrict } from '../../src/server/stores/qsign.js'
import { headersOf, headerValue, key, queryOf } from './arbitraries.js'
import { NOW } from './support.js'

const RUNS = 600
const BUCKET = 'photos-1250000000'
const REGION = 'ap-beijing'
const HOST = `${BUCKET}.cos.${REGION}.myqcloud.com`

const headers = headersOf(headerValue, {
  'x-cos-forbid-overwrite': fc.constant('true'),
  'x-cos-meta-note': headerValue,
})
const query = queryOf(/^q-/).filter(hasOneOrder)
const input = fc.record({
  method: fc.constantFrom('PUT', 'GET', 'HEAD', 'DELETE', 'POST'),
  key,
  headers,
  query,
  secretId: fc.stringMatching(/^AKID[A-Za-z0-9+/=]{8,32}$/),
  secretKey: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
  token: fc.option(fc.stringMatching(/^[A-Za-z0-9+/=]{1,80}$/), { nil: undefined }),
  validity: fc.integer({ min: 1, max: 604800 }),
})

describe('cos(), against the official SDK', () => {
  it('signs any request the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        input,
        async ({ method, key, headers, query, secretId, secretKey, token, validity }) => {
          const credentials = { secretId, secretKey, ...(token === undefined ? {} : { token }) }
          const store = cos({ bucket: BUCKET, region: REGION, credentials })
          const { url } = await store.presign({ method, key, headers, query, validity, now: NOW })

          const given = rawParameters(url)
          const expected = COS.getAuthorization({
            SecretId: secretId,
            SecretKey: secretKey,
            KeyTime: `${NOW / 1000 - 60};${NOW / 1000 + validity}`,
            Method: method,
            Key: key,
            Headers: { ...headers, Host: HOST },
            Query: query,
            UseRawKey: true,
          } as COS.StaticGetAuthorizationOptions)
          const oracle = Object.fromEntries(expected.split('&').map(splitPair))
          for (const name of ['q-sign-time', 'q-key-time', 'q-header-list', 'q-signature']) {
            assert.equal(given[name], oracle[name], name)
          }
          assert.equal(decodeURIComponent(given['q-url-param-list']!), oracle['q-url-param-list'])
          assert.equal(decodeURIComponent(given['q-ak']!), secretId)
          assert.equal(new URL(url).searchParams.get('x-cos-security-token') ?? undefined, token)
          for (const [name, value] of Object.entries(query))
            assert.equal(new URL(url).searchParams.get(name), value)
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('addresses any key the same', async () => {
    const sdk = new COS({ SecretId: 'AKIDexample', SecretKey: 'secret', UseRawKey: true })
    const store = cos({
      bucket: BUCKET,
      region: REGION,
      credentials: { secretId: 'AKIDexample', secretKey: 'secret' },
    })
    await fc.assert(
      fc.asyncProperty(key, async (key) => {
        const { url } = await store.presign({
          method: 'PUT',
          key,
          headers: {},
          query: {},
          validity: 60,
          now: NOW,
        })
        const theirs = sdk.getObjectUrl({ Bucket: BUCKET, Region: REGION, Key: key, Sign: false }, () => {})
        assert.equal(url.slice(0, url.indexOf('?')), theirs)
        assert.equal(new URL(url).href.slice(0, theirs.length), theirs, 'a URL parser leaves it as it is')
      }),
      { numRuns: RUNS },
    )
  })

  it('orders encoded names in the signed text too, where the SDK orders raw ones', async () => {
    const query = { 'a:': '1', a0: '2' }
    const store = cos({
      bucket: BUCKET,
      region: REGION,
      credentials: { secretId: 'AKIDexample', secretKey: 's' },
    })
    const { url } = await store.presign({
      method: 'GET',
      key: 'k',
      headers: {},
      query,
      validity: 60,
      now: NOW,
    })
    const given = rawParameters(url)
    assert.equal(given['q-url-param-list'], 'a%253a;a0')
    const theirs = COS.getAuthorization({
      SecretId: 'AKIDexample',
      SecretKey: 's',
      KeyTime: given['q-key-time'],
      Method: 'GET',
      Key: 'k',
      Headers: { Host: HOST },
      Query: query,
    } as COS.StaticGetAuthorizationOptions)
    assert.match(theirs, /q-url-param-list=a%3a;a0&/)
    assert.ok(!theirs.endsWith(given['q-signature']!))
  })
})

/** Whether raw and encoded names sort alike, and no two names are one to the signature. */
function hasOneOrder(query: Record<string, string>): boolean {
  const raw = Object.keys(query).map(
    (name) => [name.toLowerCase(), encodeStrict(name).toLowerCase()] as const,
  )
  const encoded = raw.map(([, name]) => name)
  const sorted = [...raw].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, name]) => name)
  return new Set(encoded).size === raw.length && [...encoded].sort().join('\n') === sorted.join('\n')
}

function rawParameters(url: string): Record<string, string> {
  return Object.fromEntries(
    url
      .slice(url.indexOf('?') + 1)
      .split('&')
      .map(splitPair),
  )
}

/** At the first `=` only: an unencoded value may hold more of them. */
function splitPair(pair: string): [string, string] {
  const index = pair.indexOf('=')
  return [pair.slice(0, index), pair.slice(index + 1)]
}
