/**
 * The official SDK as the oracle: the same inputs give the same URL.
 *
 * Where the SDK cannot be the oracle, and why:
 * - It throws on a lone surrogate (`encodeURIComponent`); keys and values here are well-formed.
 * - It names the payload's hash in the query, `X-Amz-Content-Sha256=UNSIGNED-PAYLOAD`, which is what a
 *   pre-signed URL means anyway; here the generator's query carries it, so that both sign the same.
 * - It moves `x-amz-*` headers into the query, unless told to leave them, and leaves `Content-Type` unsigned,
 *   unless told to sign it; here it is told both, since a grant names its headers.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { S3Client } from '@aws-sdk/client-s3'
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner'
import fc from 'fast-check'
import { s3, type S3Options } from '../../src/server/index.js'
import { encodePath } from '../../src/server/stores/encoding.js'
import { headersOf, headerValue, key, queryOf } from './arbitraries.js'
import { NOW } from './support.js'

const RUNS = 600
const BUCKET = 'my-photos'
const HASH = { 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' }

const solid = headerValue.filter((value) => value.trim() !== '')
const headers = headersOf(solid, { 'If-None-Match': fc.constant('*'), 'x-amz-meta-note': solid })
const query = queryOf(/^x-amz-/i).map((pairs): Record<string, string> => ({ ...HASH, ...pairs }))
const input = fc.record({
  method: fc.constantFrom('PUT', 'GET', 'HEAD', 'DELETE', 'POST'),
  key,
  headers,
  query,
  style: fc.constantFrom('host', 'path'),
  region: fc.constantFrom('us-east-1', 'eu-central-1', 'auto'),
  secretId: fc.stringMatching(/^AKIA[A-Za-z0-9+/=]{8,32}$/),
  secretKey: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
  token: fc.option(fc.stringMatching(/^[A-Za-z0-9+/=]{1,80}$/), { nil: undefined }),
  validity: fc.integer({ min: 1, max: 604800 }),
})

describe('s3(), against the official SDK', () => {
  it('I06, I07, I10: signs any request the same', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        const { method, key, headers, query, validity, region, secretId, secretKey, token } = given
        const endpoint = 'https://storage.example.com:8443'
        const credentials = { secretId, secretKey, ...(token === undefined ? {} : { token }) }
        const options: S3Options = { bucket: BUCKET, region, endpoint, style: given.style, credentials }
        const { url } = await s3({ ...options, backdate: 0 }).presign({
          method,
          key,
          headers,
          query,
          validity,
          now: NOW,
        })

        const { host, basePath } =
          given.style === 'host'
            ? { host: `${BUCKET}.storage.example.com`, basePath: '' }
            : { host: 'storage.example.com', basePath: `/${BUCKET}` }
        const presigner = new S3RequestPresigner({
          ...new S3Client({ region }).config,
          credentials: {
            accessKeyId: secretId,
            secretAccessKey: secretKey,
            ...(token === undefined ? {} : { sessionToken: token }),
          },
        })
        const signed = await presigner.presign(
          {
            method,
            protocol: 'https:',
            hostname: host,
            port: 8443,
            path: `${basePath}/${encodePath(key)}`,
            query,
            headers: { ...headers },
          } as never,
          {
            expiresIn: validity,
            signingDate: new Date(NOW),
            signableHeaders: new Set(['host', ...Object.keys(headers).map((name) => name.toLowerCase())]),
            unhoistableHeaders: new Set(Object.keys(headers).map((name) => name.toLowerCase())),
          },
        )
        assert.deepEqual(parametersOf(url), { ...signed.query })
        assert.equal(new URL(url).pathname, signed.path)
        assert.equal(new URL(url).host, `${host}:8443`)
        assert.ok(!url.includes('+'), 'a plus in a query is a space to one store and a plus to another')
      }),
      { numRuns: RUNS },
    )
  })
})

function parametersOf(url: string): Record<string, string> {
  return Object.fromEntries(
    url
      .slice(url.indexOf('?') + 1)
      .split('&')
      .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
  )
}
