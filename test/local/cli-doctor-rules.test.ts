import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { corsRule } from '../../src/local/cli/doctor/cors-rule.js'

const origin = 'https://app.example'
const names = ['content-type', 'x-goog-content-length-range', 'if-none-match']

function pasted(address: string): string {
  const [title, ...lines] = corsRule(new URL(address), origin, names).split('\n')
  assert.equal(title, "In the bucket's CORS rules:")
  return lines.join('\n')
}

describe('the CORS rule that doctor gives', () => {
  for (const address of [
    'https://storage.googleapis.com/b/k?X-Amz-Signature=0',
    'https://b.storage.googleapis.com/k?X-Goog-Signature=0',
    'https://files.example/k?X-Goog-Signature=0',
  ]) {
    it(`I04: names every header, as Google has it, for ${new URL(address).host}`, () => {
      const rule = [
        {
          origin: [origin],
          method: ['PUT', 'GET', 'HEAD'],
          responseHeader: [...names, 'etag'],
          maxAgeSeconds: 600,
        },
      ]
      assert.deepEqual(JSON.parse(pasted(address)), rule)
    })
  }

  it('I04: names every header at a store that speaks S3, though some know a wildcard', () => {
    const [rule] = JSON.parse(pasted('https://b.s3.eu-central-1.amazonaws.com/k?X-Amz-Signature=0')) as [
      Record<string, unknown>,
    ]
    assert.deepEqual(rule.AllowedHeaders, names)
    assert.deepEqual(rule.AllowedOrigins, [origin])
  })

  it('I04: and at COS, in XML', () => {
    const rule = pasted('https://b-1.cos.ap-beijing.myqcloud.com/k?q-signature=0')
    for (const name of names) assert.ok(rule.includes(`<AllowedHeader>${name}</AllowedHeader>`), name)
    assert.ok(!rule.includes('*'))
  })
})
