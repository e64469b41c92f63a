import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lifeOfUrl } from '../../src/grant/expiry.js'
import { askedNames } from '../../src/local/cli/doctor/cors.js'
import { corsRule } from '../../src/local/cli/doctor/cors-rule.js'
import { periodOf, spoiled } from '../../src/local/cli/doctor/signature-of-url.js'

const bucket = 'https://b.example/a%20b/%E4%B8%AD.png'
const s3 = 'X-Amz-Date=20310517T180000Z&X-Amz-Expires=900&X-Amz-Signature=0a1b2c3d'

const urls: readonly [dialect: string, query: string, seconds: number | null][] = [
  ['COS', 'q-sign-time=1900000000;1900000900&q-key-time=1900000000;1900000900&q-signature=0a1b2c3d', 900],
  [
    'COS, of which the key ends first',
    'q-sign-time=1900000000;1900000900&q-key-time=1900000000;1900000060',
    60,
  ],
  ['S3', s3, 900],
  ['S3 in lower case', s3.toLowerCase().replace('t180000z', 'T180000Z'), 900],
  ['GCS', 'X-Goog-Date=20310517T180000Z&X-Goog-Expires=60&X-Goog-Signature=0a1b2c3d', 60],
  ['OSS', 'x-oss-date=20310517T180000Z&x-oss-expires=60&x-oss-signature=0a1b2c3d', 60],
  ['SigV2', 'Expires=1900000000&Signature=ab%2Bcdefgh%3D', null],
  ['Azure', 'st=2031-05-17T18:00:00Z&se=2031-05-17T18:10:00Z&sig=ab%2Bcdefgh%3D', null],
]

describe('what doctor reads in a URL', () => {
  for (const [dialect, query, seconds] of urls) {
    it(`the end, as the page reads it: ${dialect}`, () => {
      const url = `${bucket}?${query}`
      const period = periodOf(new URL(url))
      assert.equal(period?.end, lifeOfUrl(url)?.end)
      assert.ok(period)
      if (seconds !== null) assert.equal((period.end - (period.start ?? NaN)) / 1000, seconds)
    })
  }

  it('no end where none is told', () => {
    for (const query of ['', 'q-sign-time=soon', 'X-Amz-Expires=900', 'X-Amz-Date=now&X-Amz-Expires=9'])
      assert.equal(periodOf(new URL(`${bucket}?${query}`)), null, query)
  })

  it('spoils the signature and nothing else', () => {
    const signed = urls.filter(([, query]) => /signature=|sig=/i.test(query))
    assert.equal(signed.length, 7)
    for (const [dialect, query] of signed) {
      const url = new URL(`${bucket}?a=1&${query}&z=2`)
      const other = spoiled(url)
      assert.ok(other, dialect)
      const changed = [...url.searchParams].filter(([name, value]) => other.searchParams.get(name) !== value)
      assert.equal(changed.length, 1, dialect)
      assert.match(changed[0]?.[0] ?? '', /sig/i)
      assert.equal(other.href.split('?')[0], url.href.split('?')[0])
    }
    assert.equal(spoiled(new URL(`${bucket}?token=abcdefgh`)), null)
  })
})

describe('what doctor knows of browsers', () => {
  it('which headers a preflight names', () => {
    const names = askedNames({
      'X-Amz-Meta-A': '1',
      'Content-Type': 'image/png',
      'Cache-Control': 'no-store',
    })
    assert.deepEqual(names, ['cache-control', 'content-type', 'x-amz-meta-a'])
    assert.deepEqual(askedNames({ 'Content-Type': 'text/plain; charset=utf-8', Accept: '*/*' }), [])
  })

  it('the rule to paste, in the words of the store', () => {
    const origin = 'https://app.example'
    const rule = corsRule(new URL(`${bucket}?${s3}`), origin, ['content-md5'])
    assert.deepEqual(JSON.parse(rule.slice(rule.indexOf('['))), [
      {
        AllowedOrigins: [origin],
        AllowedMethods: ['PUT', 'GET', 'HEAD'],
        AllowedHeaders: ['content-type', 'content-md5'],
        ExposeHeaders: ['ETag'],
        MaxAgeSeconds: 600,
      },
    ])
    assert.match(corsRule(new URL(`${bucket}?q-signature=0a1b2c3d`), origin, []), /<CORSRule>/)
  })
})
