import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { s3 } from '../../src/server/index.js'
import { HARD_KEYS } from './hard-keys.js'
import { NOW } from './support.js'

const BUCKET = 'my-photos'
const REGION = 'eu-central-1'
const KEY = { id: 'AKIAexample', secret: 'secret', token: 'a+b/c==' }
const disposition = `attachment; filename="a b+c.txt"; filename*=UTF-8''a%20b%2Bc.txt`

const store = s3({
  bucket: BUCKET,
  region: REGION,
  credentials: { secretId: KEY.id, secretKey: KEY.secret, token: KEY.token },
  backdate: 0,
})

function download(key: string, query: Record<string, string> = {}) {
  return store.presign({ method: 'GET', key, headers: {}, query, validity: 900, now: NOW })
}

/** The link that the official SDK makes for the same object: with a token and a name for saving. */
async function theirs(key: string): Promise<string> {
  const credentials = { accessKeyId: KEY.id, secretAccessKey: KEY.secret, sessionToken: KEY.token }
  const command = new GetObjectCommand({
    Bucket: BUCKET,
    Key: key,
    ResponseContentDisposition: disposition,
    ResponseCacheControl: 'no-store',
  })
  const client = new S3Client({ region: REGION, credentials })
  return getSignedUrl(client, command, { expiresIn: 900, signingDate: new Date(NOW) })
}

function parametersOf(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams)
}

describe('s3(): keys, addressed and signed as the official SDK does', () => {
  for (const [title, key, wire] of HARD_KEYS) {
    it(title, async () => {
      const reference = await theirs(key)
      const given = parametersOf(reference)
      // What the SDK adds of its own is asked for here too, so that the signatures can be compared.
      const { 'X-Amz-Content-Sha256': hash, 'x-amz-checksum-mode': checksum, 'x-id': id } = given
      const query = Object.entries({
        'response-content-disposition': disposition,
        'response-cache-control': 'no-store',
        'X-Amz-Content-Sha256': hash,
        'x-amz-checksum-mode': checksum,
        'x-id': id,
      }).filter((pair): pair is [string, string] => pair[1] !== undefined)
      const { url } = await download(key, Object.fromEntries(query))
      assert.equal(url.split('?')[0], `https://${BUCKET}.s3.${REGION}.amazonaws.com${wire}`)
      assert.equal(new URL(url).pathname, wire, 'no parser rewrites it')
      assert.equal(new URL(reference).pathname, wire)
      assert.deepEqual(parametersOf(url), given)
    })
  }

  it('D06: a lone surrogate is replaced, on the wire and in the signature', async () => {
    const [half, replaced] = [await download('a\uD800.txt'), await download('a\uFFFD.txt')]
    assert.equal(half.url, replaced.url)
    assert.equal(new URL(half.url).pathname, '/a%EF%BF%BD.txt')
    const query = { 'response-content-type': 'text/\uD800' }
    assert.ok((await download('a', query)).url.includes('response-content-type=text%2F%EF%BF%BD'))
  })

  it('I06: token and key id survive with + / = in them', async () => {
    const credentials = { secretId: 'A+/=', secretKey: 's+/=', token: 'a+b/c==' }
    const odd = s3({ bucket: BUCKET, region: REGION, credentials })
    const { url } = await odd.presign({
      method: 'PUT',
      key: 'a',
      headers: {},
      query: {},
      validity: 60,
      now: NOW,
    })
    assert.match(url, /[?&]X-Amz-Security-Token=a%2Bb%2Fc%3D%3D(&|$)/)
    assert.match(url, /[?&]X-Amz-Credential=A%2B%2F%3D%2F2026/)
  })

  it('I10: what a download shall be served as is signed, with a temporary key too', async () => {
    const plain = await download('a', { 'response-cache-control': 'no-store' })
    const other = await download('a', { 'response-cache-control': 'public' })
    const [one, two] = [parametersOf(plain.url), parametersOf(other.url)]
    assert.equal(one['response-cache-control'], 'no-store')
    assert.equal(one['X-Amz-Security-Token'], KEY.token)
    assert.notEqual(one['X-Amz-Signature'], two['X-Amz-Signature'])
  })
})
