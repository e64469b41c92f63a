/** The official SDK signs, the embedded store verifies: an implementation of its own, against the one that counts. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import fc from 'fast-check'
import { createObjectStore, type Credential, type ObjectStore } from '../../src/local/index.js'
import { send, sha256, type Answer, type Sending } from './support/http.js'
import { BUCKET, REGION } from './support/s3.js'

const permanent: Credential = { secretId: 'AKIDoracle', secretKey: 'oracle-secret' }
const temporary: Credential = { secretId: 'ASIDpassing', secretKey: 'passing-secret', token: 'tok+en/1.2==' }

/** Made of the characters that signers get wrong. No `.` or `..` can come of them. */
const segment = fc.string({
  unit: fc.constantFrom(...'aB7 +#?%&=\'()*!~-_:;,@$"<>[]^`{|}\\中é🥳'),
  minLength: 1,
  maxLength: 12,
})
const upload = fc.record({
  key: fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/')),
  type: fc.option(fc.constantFrom('image/png', 'text/plain; charset=utf-8', 'application/x-a+b')),
  cacheControl: fc.option(fc.constantFrom('no-cache', 'public,  max-age=60')),
  metadata: fc.option(fc.constantFrom('one', 'a b', "it's (2)!*")),
  credential: fc.constantFrom(permanent, temporary),
  hostStyle: fc.boolean(),
})
type Upload = typeof upload extends fc.Arbitrary<infer T> ? T : never

describe('URLs of the official S3 SDK', () => {
  let directory: string
  let store: ObjectStore

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'oracle-'))
    store = createObjectStore({
      directory,
      credentials: [permanent, temporary],
      bucket: BUCKET,
      region: REGION,
      dialect: 's3',
    })
    await store.listen()
  })
  after(async () => {
    await store.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('are accepted, and the object lies under its key', async () => {
    await fc.assert(
      fc.asyncProperty(upload, async (input) => {
        const answer = await reach(await signed(input), {
          method: 'PUT',
          body: input.key,
          headers: headersOf(input),
        })
        assert.equal(answer.status, 200, answer.text)
        const object = await store.object(input.key)
        assert.equal(object?.sha256, sha256(input.key))
        assert.equal(object?.headers['x-amz-meta-note'], input.metadata ?? undefined)
      }),
      { numRuns: 60 },
    )
  })

  it('are refused when any character of what is signed is another', async () => {
    await fc.assert(
      fc.asyncProperty(upload, fc.nat(), fc.constantFrom('0', 'z'), async (input, position, replacement) => {
        const url = await signed(input)
        const from = url.indexOf('/', 'http://'.length) + 1
        const index = from + (position % (url.length - from))
        const changed = url.slice(0, index) + replacement + url.slice(index + 1)
        fc.pre(meaning(changed) !== meaning(url))
        const answer = await reach(changed, { method: 'PUT', body: 'x', headers: headersOf(input) })
        // another bucket in the path is none of ours
        assert.ok([400, 403, 404].includes(answer.status), `${answer.status}`)
      }),
      { numRuns: 150 },
    )
  })

  it('are refused with another method, host or parameter, and with a signed header changed or left out', async () => {
    await fc.assert(
      fc.asyncProperty(upload, async (input) => {
        const url = await signed(input)
        const headers = headersOf(input)
        const put = { method: 'PUT', body: 'x' }
        assert.equal((await reach(url, { headers })).status, 403)
        assert.equal((await reach(`${url}&x=y`, { ...put, headers })).code, 'SignatureDoesNotMatch')
        const host = { host: `${BUCKET}.elsewhere.example` }
        assert.ok(
          [403, 404].includes((await send(direct(url), { ...put, headers: { ...headers, ...host } })).status),
        )
        for (const name of Object.keys(headers)) {
          const { [name]: value, ...rest } = headers
          for (const changed of [rest, { ...headers, [name]: `${value}x` }])
            assert.equal((await reach(url, { ...put, headers: changed })).code, 'SignatureDoesNotMatch')
        }
      }),
      { numRuns: 30 },
    )
  })

  it('download with response-* parameters and ranges', async () => {
    const key = 'u/Ünï (1).txt'
    const put = await signed({
      key,
      type: null,
      cacheControl: null,
      metadata: null,
      credential: permanent,
      hostStyle: false,
    })
    await reach(put, { method: 'PUT', body: '0123456789' })
    const disposition = `attachment; filename="a b.txt"; filename*=UTF-8''%C3%9C.txt`
    const command = new GetObjectCommand({
      Bucket: BUCKET,
      Key: key,
      ResponseContentDisposition: disposition,
      ResponseContentType: 'text/x-a+b',
    })
    const url = await getSignedUrl(client(permanent, false), command, { expiresIn: 60 })
    const part = await reach(url, { headers: { range: 'bytes=2-4' } })
    assert.deepEqual([part.status, part.text, part.headers['content-range']], [206, '234', 'bytes 2-4/10'])
    assert.equal(part.headers['content-disposition'], disposition)
    assert.equal(part.headers['content-type'], 'text/x-a+b')
  })

  it('list', async () => {
    const command = new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'u/', MaxKeys: 5, Delimiter: '/' })
    const answer = await reach(await getSignedUrl(client(temporary, true), command))
    assert.equal(answer.status, 200, answer.text)
    assert.match(answer.text, /<MaxKeys>5<\/MaxKeys>/)
  })

  async function signed(input: Upload): Promise<string> {
    const { key, type, cacheControl, metadata, credential, hostStyle } = input
    const command = new PutObjectCommand({
      Bucket: BUCKET,
      Key: key,
      ...(type !== null && { ContentType: type }),
      ...(cacheControl !== null && { CacheControl: cacheControl }),
      ...(metadata !== null && { Metadata: { note: metadata } }),
    })
    // of itself the SDK names a type where none is given, and would sign it
    const names = Object.keys(headersOf(input))
    return getSignedUrl(client(credential, hostStyle), command, {
      expiresIn: 60,
      signableHeaders: new Set(['host', ...names]),
      unhoistableHeaders: new Set(names),
    })
  }

  function client({ secretId, secretKey, token }: Credential, hostStyle: boolean): S3Client {
    return new S3Client({
      region: REGION,
      endpoint: store.origin.replace('127.0.0.1', 'localhost'),
      forcePathStyle: !hostStyle,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      credentials: {
        accessKeyId: secretId,
        secretAccessKey: secretKey,
        ...(token !== undefined && { sessionToken: token }),
      },
    })
  }
})

function headersOf({ type, cacheControl, metadata }: Upload): Record<string, string> {
  return {
    ...(type !== null && { 'content-type': type }),
    ...(cacheControl !== null && { 'cache-control': cacheControl }),
    ...(metadata !== null && { 'x-amz-meta-note': metadata }),
  }
}

/** To the loopback address, whatever name of it the URL has: `photos.localhost` need not resolve. */
async function reach(url: string, sending: Sending = {}): Promise<Answer> {
  const { host } = new URL(url)
  return send(direct(url), { ...sending, headers: { host, ...sending.headers } })
}

function direct(url: string): string {
  return url.replace(/^http:\/\/[^/:]+/, 'http://127.0.0.1')
}

/** Two spellings of one URL are the same request: `%2f` and `%2F`, `~` and `%7E`. */
function meaning(url: string): string {
  try {
    return url
      .replaceAll('+', ' ')
      .split(/([/?&=;])/)
      .map(decodeURIComponent)
      .join('')
  } catch {
    return url
  }
}
