import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { S3Client } from '@aws-sdk/client-s3'
import COS from 'cos-nodejs-sdk-v5'
import { s3, type PresignRequest } from '../../src/server/index.js'
import { qSignature } from '../../src/server/stores/qsign.js'
import { awsSdkStore } from './shown/aws-sdk-store.js'
import { cosSdkStore } from './shown/cos-sdk-store.js'
import { createEndpoint, grantOf, NOW, post, uploadBody } from './support.js'

describe('the store port takes the official SDK of COS', () => {
  it('as an adapter', async () => {
    const sdk = new COS({ SecretId: 'AKIDexample', SecretKey: 'secret' })
    const { handler } = createEndpoint({ store: cosSdkStore(sdk, 'photos-1250000000', 'ap-beijing') })
    const grant = await grantOf(await handler(post(uploadBody({ name: '测试 (1).png', size: 7 }))))
    const url = new URL(grant.url)
    const signature = await qSignature({
      method: grant.method,
      path: `/${grant.key}`,
      query: {},
      headers: { host: url.host, 'content-type': 'image/png', 'content-length': '7' },
      keyTime: url.searchParams.get('q-key-time')!,
      secretKey: 'secret',
    })
    assert.equal(url.searchParams.get('q-signature'), signature)
    assert.equal(decodeURIComponent(url.pathname), `/${grant.key}`)
  })
})

describe('the store port takes the official SDK of S3', () => {
  const place = { region: 'eu-central-1' }
  const key = { id: 'AKIAexample', secret: 'secret', token: 'a+b/c==' }
  const client = new S3Client({
    ...place,
    credentials: { accessKeyId: key.id, secretAccessKey: key.secret, sessionToken: key.token },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const theirs = awsSdkStore(client, 'my-photos')
  const ours = s3({
    ...place,
    bucket: 'my-photos',
    credentials: { secretId: key.id, secretKey: key.secret, token: key.token },
    backdate: 0,
  })

  const requests: Record<string, Pick<PresignRequest, 'method' | 'headers' | 'query'>> = {
    upload: {
      method: 'PUT',
      headers: {
        'Content-Type': 'image/png',
        'Content-Length': '7',
        'Cache-Control': 'no-cache',
        'If-None-Match': '*',
        'x-amz-meta-note': 'a',
      },
      query: {},
    },
    download: { method: 'GET', headers: {}, query: { 'response-content-disposition': 'inline; a="b c"' } },
  }
  for (const [what, request] of Object.entries(requests)) {
    it(`as an adapter, which signs as s3() does: ${what}`, async () => {
      const whole = { ...request, key: 'a b/测试 (1).png', validity: 600, now: NOW }
      const { url, headers } = await theirs.presign(whole)
      // What the SDK adds of its own is signed with the rest.
      const added = Object.fromEntries(
        [...new URL(url).searchParams].filter(([name]) => /^(x-id|x-amz-content-sha256)$/i.test(name)),
      )
      const reference = await ours.presign({ ...whole, query: { ...request.query, ...added } })
      assert.deepEqual(headers, request.headers)
      assert.equal(url.split('?')[0], reference.url.split('?')[0])
      assert.deepEqual(parametersOf(url), parametersOf(reference.url))
    })
  }

  it('below the handler, with protection of what is there', async () => {
    const { handler } = createEndpoint({ store: theirs, overwrite: false })
    const grant = await grantOf(await handler(post(uploadBody({ size: 7 }))))
    assert.deepEqual(grant.headers, { 'Content-Type': 'image/png', 'If-None-Match': '*' })
    assert.equal(
      new URL(grant.url).searchParams.get('X-Amz-SignedHeaders'),
      'content-length;content-type;host;if-none-match',
    )
  })
})

function parametersOf(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams)
}
