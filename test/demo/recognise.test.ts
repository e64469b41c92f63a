import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addressOf, type Place } from '../../demo/signature/place/place.js'
import { recognise } from '../../demo/signature/place/recognise.js'
import { encodePath, wellFormed } from '../../src/server/stores/encoding.js'
import { key } from '../server/arbitraries.js'

const ACCOUNT = '0123456789abcdef0123456789abcdef'

/** Address; provider; then scheme, style, server, bucket, region and key of the place. */
type Row = readonly [address: string, provider: string | null, place: string]

const addresses: readonly Row[] = [
  [
    'https://bucket-125.cos.ap-beijing.myqcloud.com/a/b.jpg',
    'Tencent Cloud COS',
    'cos domain - bucket-125 ap-beijing a/b.jpg',
  ],
  [
    'bucket-125.cos.ap-beijing.myqcloud.com/a.jpg',
    'Tencent Cloud COS',
    'cos domain - bucket-125 ap-beijing a.jpg',
  ],
  [
    'https://bucket-125.cos.accelerate.myqcloud.com/a.jpg',
    'Tencent Cloud COS',
    'cos domain https://bucket-125.cos.accelerate.myqcloud.com bucket-125 - a.jpg',
  ],
  [
    'http://bucket-125.cos-internal.ap-beijing.tencentcos.cn/a.jpg',
    'Tencent Cloud COS',
    'cos domain http://bucket-125.cos-internal.ap-beijing.tencentcos.cn bucket-125 ap-beijing a.jpg',
  ],
  [
    'https://my-photos.s3.eu-central-1.amazonaws.com/2031/%E6%B5%8B%E8%AF%95.png',
    'Amazon S3',
    's3 host - my-photos eu-central-1 2031/测试.png',
  ],
  [
    'https://s3.eu-central-1.amazonaws.com/my.photos/a/b.png',
    'Amazon S3',
    's3 path - my.photos eu-central-1 a/b.png',
  ],
  [
    'https://my-photos.s3.amazonaws.com/a.png',
    'Amazon S3',
    's3 host https://s3.amazonaws.com my-photos us-east-1 a.png',
  ],
  [
    'https://my-photos.s3.cn-north-1.amazonaws.com.cn/a.png',
    'Amazon S3',
    's3 host - my-photos cn-north-1 a.png',
  ],
  [
    'https://my-photos.s3.dualstack.us-west-2.amazonaws.com/a.png',
    'Amazon S3',
    's3 host https://s3.dualstack.us-west-2.amazonaws.com my-photos us-west-2 a.png',
  ],
  ['s3://my-photos/a/b.png', 'Amazon S3', 's3 host - my-photos - a/b.png'],
  [
    `https://${ACCOUNT}.r2.cloudflarestorage.com/photos/a/b.png`,
    'Cloudflare R2',
    `s3 path https://${ACCOUNT}.r2.cloudflarestorage.com photos auto a/b.png`,
  ],
  [
    `https://photos.${ACCOUNT}.eu.r2.cloudflarestorage.com/a.png`,
    'Cloudflare R2',
    `s3 host https://${ACCOUNT}.eu.r2.cloudflarestorage.com photos auto a.png`,
  ],
  [
    'https://photos.s3.us-west-004.backblazeb2.com/a.png',
    'Backblaze B2',
    's3 host https://s3.us-west-004.backblazeb2.com photos us-west-004 a.png',
  ],
  [
    'https://photos.nyc3.digitaloceanspaces.com/a.png',
    'DigitalOcean Spaces',
    's3 host https://nyc3.digitaloceanspaces.com photos nyc3 a.png',
  ],
  ['http://127.0.0.1:9000/photos/a b.png', null, 's3 path http://127.0.0.1:9000 photos us-east-1 a b.png'],
  ['http://minio:9000/photos/a.png', null, 's3 path http://minio:9000 photos us-east-1 a.png'],
  [
    'https://minio.example.com/photos/a.png',
    null,
    's3 path https://minio.example.com photos us-east-1 a.png',
  ],
  ['https://files.example.com/a/b.jpg', null, 'cos domain https://files.example.com - - a/b.jpg'],
]

describe('an object’s address', () => {
  for (const [address, provider, place] of addresses) {
    it(`is recognised: ${address}`, () => {
      const found = recognise(` ${address}\n`)
      assert.equal(found?.provider, provider)
      assert.equal(flat(found?.place), place)
    })
  }

  it('is signed at the address that was given', () => {
    for (const [address] of addresses.filter(([address]) => address.startsWith('http'))) {
      const found = recognise(address)
      assert.ok(found?.place)
      const place = { ...found.place, region: found.place.region || 'us-east-1' }
      assert.equal(addressOf(place), new URL(address).href)
    }
  })

  it('keeps any key', () => {
    fc.assert(
      fc.property(key, (key) => {
        const address = `https://bucket-125.cos.ap-beijing.myqcloud.com/${encodePath(key)}`
        // A lone surrogate reaches no wire.
        assert.equal(recognise(address)?.place.key, wellFormed(key))
      }),
    )
  })

  it('says what it left out and what it does not know', () => {
    const notes = (address: string) => recognise(address)?.notes
    const cos = 'https://bucket-125.cos.ap-beijing.myqcloud.com/a.jpg'
    assert.deepEqual(notes(cos), [])
    assert.deepEqual(notes(`${cos}?q-signature=0a#b`), ['query-dropped', 'fragment-dropped'])
    assert.deepEqual(notes('https://files.example.com/a.jpg'), ['unknown-host'])
    assert.deepEqual(notes('s3://my-photos/a.png'), ['unknown-region'])
    assert.deepEqual(notes('https://pub-1a2b.r2.dev/a.png'), ['public-host'])
    assert.deepEqual(notes('https://me.blob.core.windows.net/box/a.png'), ['other-scheme'])
  })

  it('is not every text', () => {
    for (const text of ['', 'photo', 'a b.c/d', 'ftp://a.example/b', 'https://a.example/', 'https://'])
      assert.equal(recognise(text), null, text)
  })

  it('is read anew when the user knows better', () => {
    const own = 'http://127.0.0.1:9000/photos/a.png'
    assert.equal(
      flat(recognise(own, { scheme: 'cos' })?.place),
      'cos domain http://127.0.0.1:9000 - - photos/a.png',
    )
    assert.equal(
      flat(recognise(own, { style: 'domain' })?.place),
      's3 domain http://127.0.0.1:9000 - us-east-1 photos/a.png',
    )
    assert.equal(
      flat(recognise('https://files.example.com/photos/a.png', { scheme: 's3' })?.place),
      's3 path https://files.example.com photos us-east-1 a.png',
    )
  })
})

function flat(place: Place | undefined): string | undefined {
  if (!place) return undefined
  const { scheme, style, server, bucket, region, key } = place
  return [scheme, style, server, bucket, region, key].map((part) => part || '-').join(' ')
}
