import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lifeOfUrl } from '../../src/grant/expiry.js'
import { parseMoment, validityOf } from '../../src/grant/validity.js'

const at = (iso: string): number => Date.parse(iso)
const base = 'https://b.example/k?'

describe('the life that a URL tells', () => {
  for (const [name, query, start, end] of [
    [
      'COS',
      'q-sign-algorithm=sha1&q-sign-time=1700000000;1700000600&q-key-time=1700000000;1700000600',
      1700000000e3,
      1700000600e3,
    ],
    ['COS, escaped', 'q-sign-time=1700000000%3B1700000600', 1700000000e3, 1700000600e3],
    [
      'COS, key ends first',
      'q-sign-time=1700000000;1700000600&q-key-time=1700000000;1700000300',
      1700000000e3,
      1700000300e3,
    ],
    [
      'S3',
      'X-Amz-Date=20240102T030405Z&X-Amz-Expires=900',
      at('2024-01-02T03:04:05Z'),
      at('2024-01-02T03:19:05Z'),
    ],
    [
      'GCS',
      'X-Goog-Date=20240102T030405Z&X-Goog-Expires=60',
      at('2024-01-02T03:04:05Z'),
      at('2024-01-02T03:05:05Z'),
    ],
    [
      'OSS v4',
      'x-oss-date=20240102T030405Z&x-oss-expires=60',
      at('2024-01-02T03:04:05Z'),
      at('2024-01-02T03:05:05Z'),
    ],
    ['SigV2', 'AWSAccessKeyId=x&Expires=1700000600&Signature=y', null, 1700000600e3],
    [
      'Azure',
      'st=2024-01-02T03:04:05Z&se=2024-01-02T04:04:05Z&sig=x',
      at('2024-01-02T03:04:05Z'),
      at('2024-01-02T04:04:05Z'),
    ],
  ] as const) {
    it(name, () => assert.deepEqual(lifeOfUrl(base + query), { start, end }))
  }

  for (const url of [
    'https://b.example/k',
    base,
    `${base}X-Amz-Expires=900`,
    `${base}X-Amz-Date=x&X-Amz-Expires=y`,
    `${base}se=seven`,
    'nonsense',
    `${base}q-sign-time=a;b#Expires=1`,
  ]) {
    it(`nothing in ${url}`, () => assert.equal(lifeOfUrl(url), null))
  }
})

describe('the validity of a grant', () => {
  const now = at('2024-01-02T03:04:05Z')
  const s3 = `${base}X-Amz-Date=20240102T030405Z&X-Amz-Expires=900`

  it('is the least of what the endpoint and the URL say', () => {
    assert.equal(validityOf({ url: s3, validity: 60 }, now), 60)
    assert.equal(validityOf({ url: s3, validity: 6_000 }, now), 900)
    assert.equal(validityOf({ url: s3, expiresAt: '2024-01-02T03:05:05Z' }, now), 60)
    assert.equal(validityOf({ url: 'https://b.example/k' }, now), Infinity)
  })

  it('A13: absolute times are read on the endpoint’s clock, so that the device’s may be a day off', () => {
    const dayOff = now + 86_400_000
    assert.equal(validityOf({ url: 'https://b.example/k', expiresAt: (dayOff + 60_000) / 1_000 }, dayOff), 60)
    assert.equal(
      validityOf({ url: 'https://b.example/k', expiresAt: 1 }, null),
      Infinity,
      'no clock to read it on',
    )
    assert.equal(validityOf({ url: s3 }, null), 900, 'a URL tells its length by itself')
  })

  it('counts what is left of a URL that was signed a while ago', () => {
    assert.equal(validityOf({ url: s3 }, now + 890_000), 10)
    assert.ok(validityOf({ url: s3 }, now + 1_000_000) < 0)
  })

  it('takes moments as ISO dates, seconds and milliseconds', () => {
    assert.equal(parseMoment('2024-01-02T03:04:05Z'), now)
    assert.equal(parseMoment(now), now)
    assert.equal(parseMoment(now / 1_000), now)
    assert.equal(parseMoment(String(now / 1_000)), now)
    assert.equal(parseMoment('soon'), null)
    assert.equal(parseMoment(undefined), null)
  })
})
