import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cosStages } from '../../demo/signature/stages/cos.js'
import { s3Stages } from '../../demo/signature/stages/s3.js'
import type { Stage } from '../../demo/signature/stages/stage.js'
import { cos, s3, type Credentials } from '../../src/server/index.js'
import { headersOf, headerValue, key, queryOf } from '../server/arbitraries.js'
import { NOW } from '../server/support.js'

const RUNS = { numRuns: 200 }
const method = fc.constantFrom('PUT', 'GET', 'HEAD', 'DELETE')
const validity = fc.integer({ min: 1, max: 604_800 })
const credentials: fc.Arbitrary<Credentials> = fc.record(
  {
    secretId: fc.stringMatching(/^AK[A-Za-z0-9+/=]{8,32}$/),
    secretKey: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
    token: fc.stringMatching(/^[A-Za-z0-9+/=]{1,80}$/),
  },
  { requiredKeys: ['secretId', 'secretKey'] },
)

describe('the last stage is the signature in the URL', () => {
  it('of cos()', async () => {
    const request = fc.record({
      method,
      key,
      headers: headersOf(headerValue, {}),
      query: queryOf(/^(q-|x-cos-)/i),
      validity,
    })
    await fc.assert(
      fc.asyncProperty(request, credentials, async (request, credentials) => {
        const store = cos({ bucket: 'photos-1250000000', region: 'ap-beijing', credentials })
        const { url } = await store.presign({ ...request, now: NOW })
        const stages = await cosStages({ ...request, url, secretKey: credentials.secretKey })
        assert.equal(valueOf(stages, 'Signature'), new URL(url).searchParams.get('q-signature'))
        assert.equal(stages.at(-1)?.name, 'Signature')
      }),
      RUNS,
    )
  })

  it('of s3()', async () => {
    const solid = headerValue.filter((value) => value.trim() !== '')
    const request = fc.record({
      method,
      key,
      headers: headersOf(solid, {}),
      query: queryOf(/^x-amz-/i),
      validity,
    })
    await fc.assert(
      fc.asyncProperty(request, credentials, async (request, credentials) => {
        const store = s3({ bucket: 'my-photos', region: 'eu-central-1', credentials })
        const { url } = await store.presign({ ...request, now: NOW })
        const stages = await s3Stages({ ...request, url, secretKey: credentials.secretKey })
        assert.equal(stages.at(-1)?.value, new URL(url).searchParams.get('X-Amz-Signature'))
      }),
      RUNS,
    )
  })
})

/** The provider's own worked example of a download, but for its start. */
it('shows each stage of COS as its documentation names it', async () => {
  const secretKey = 'BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz'
  const url =
    'https://examplebucket-1250000000.cos.ap-beijing.myqcloud.com/exampleobject(%E8%85%BE%E8%AE%AF%E4%BA%91)' +
    '?q-key-time=1557989753;1557996953&q-url-param-list=response-cache-control;response-content-type' +
    '&response-content-type=application%2Foctet-stream&response-cache-control=max-age%3D600'
  const headers = { Date: 'Thu, 16 May 2019 06:55:53 GMT' }
  const stages = await cosStages({ url, method: 'GET', headers, secretKey })
  assert.equal(valueOf(stages, 'KeyTime'), '1557989753;1557996953')
  assert.equal(valueOf(stages, 'SHA1(HttpString)'), '54ecfe22f59d3514fdc764b87a32d8133ea611e6')
  assert.equal(valueOf(stages, 'Signature'), '01681b8c9d798a678e43b685a9f1bba0f6c0e012')
})

function valueOf(stages: readonly Stage[], name: string): string | undefined {
  return stages.find((stage) => stage.name === name)?.value
}
