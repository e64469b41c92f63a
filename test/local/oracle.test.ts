import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import COS from 'cos-nodejs-sdk-v5'
import fc from 'fast-check'
import { createObjectStore, type Credential, type ObjectStore } from '../../src/local/index.js'
import { send, sha256 } from './support/http.js'

const permanent: Credential = { secretId: 'AKIDoracle', secretKey: 'oracle-secret' }
const temporary: Credential = { secretId: 'AKIDpassing', secretKey: 'passing-secret', token: 'tok-en_1.2' }

/** Segments that a URL keeps as they are, made of the characters that signers get wrong. */
const segment = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      '+',
      '#',
      '?',
      '%',
      '&',
      '=',
      "'",
      '(',
      ')',
      '*',
      '!',
      '~',
      '中',
      'é',
      '🥳',
      ';',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((characters) => characters.join(''))
const objectKey = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'))
const headers = fc.record(
  {
    'Content-Type': fc.constantFrom('image/png', 'text/plain; charset=utf-8', 'application/x-a+b'),
    'Cache-Control': fc.constantFrom('no-cache', 'public, max-age=60'),
    'x-cos-meta-note': fc.constantFrom('one', 'a b', "it's (2)!*"),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const query = fc.record(
  {
    'response-content-type': fc.constantFrom('text/plain', 'a b/c+d'),
    'response-cache-control': fc.constantFrom('no-cache', 'max-age=1, public'),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const upload = fc.record({
  key: objectKey,
  headers,
  query,
  credential: fc.constantFrom(permanent, temporary),
})

describe('URLs signed by the official SDK', () => {
  let directory: string
  let store: ObjectStore

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'oracle-'))
    store = createObjectStore({ directory, credentials: [permanent, temporary] })
    await store.listen()
  })
  after(async () => {
    await store.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('are accepted, and the object lies under its key', async () => {
    await fc.assert(
      fc.asyncProperty(upload, async ({ key, headers, query, credential }) => {
        const url = signed({ key, headers, query, credential })
        const answer = await send(url, { method: 'PUT', body: key, headers })
        assert.equal(answer.status, 200, answer.text)
        assert.equal((await store.object(key))?.sha256, sha256(key))
      }),
      { numRuns: 60 },
    )
  })

  it('are accepted in the form the SDK hands to a callback', async () => {
    const url = await new Promise<string>((resolve, reject) => {
      client(permanent).getObjectUrl(
        { ...place('a b'), Method: 'PUT', Sign: true, Query: { 'response-content-type': 'a/b' } },
        (error, data) => (error ? reject(new Error(String(error.message))) : resolve(data.Url)),
      )
    })
    assert.equal((await send(url, { method: 'PUT', body: 'x' })).status, 200)
  })

  it('are refused when any character of what is signed is another', async () => {
    await fc.assert(
      fc.asyncProperty(upload, fc.nat(), fc.constantFrom('0', 'z'), async (input, position, replacement) => {
        const url = signed(input)
        const from = url.indexOf('/', 'http://'.length) + 1
        const index = from + (position % (url.length - from))
        const altered = url.slice(0, index) + replacement + url.slice(index + 1)
        fc.pre(meaning(altered) !== meaning(url))
        const answer = await send(altered, { method: 'PUT', body: 'x', headers: input.headers })
        assert.ok(answer.status === 403 || answer.status === 400, `${answer.status}`)
      }),
      { numRuns: 150 },
    )
  })

  it('are refused with another method, another value of a signed header, or one left out', async () => {
    await fc.assert(
      fc.asyncProperty(upload, async (input) => {
        const url = signed(input)
        const { headers } = input
        assert.equal((await send(url, { method: 'GET', headers })).status, 403)
        for (const name of Object.keys(headers) as (keyof typeof headers)[]) {
          const { [name]: value, ...rest } = headers
          for (const changed of [rest, { ...headers, [name]: `${value}x` }])
            assert.equal(
              (await send(url, { method: 'PUT', body: 'x', headers: changed })).code,
              'SignatureDoesNotMatch',
            )
        }
      }),
      { numRuns: 40 },
    )
  })

  function signed({
    key,
    headers,
    query,
    credential,
  }: typeof upload extends fc.Arbitrary<infer T> ? T : never): string {
    const options = { ...place(key), Method: 'PUT', Sign: true, Headers: headers, Query: query } as const
    return client(credential).getObjectUrl(options as COS.GetObjectUrlParams, () => undefined)
  }

  function client({ secretId, secretKey, token }: Credential): COS {
    return new COS({
      SecretId: secretId,
      SecretKey: secretKey,
      Domain: store.host,
      Protocol: 'http:',
      ...(token !== undefined && { SecurityToken: token }),
    })
  }
})

function place(Key: string): { Bucket: string; Region: string; Key: string } {
  return { Bucket: 'oracle-1250000000', Region: 'ap-beijing', Key }
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
