import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { s3, type Credentials, type S3Options } from '../../src/server/index.js'
import { createEndpoint, grantOf, NOW, post, uploadBody } from './support.js'

const permanent: Credentials = { secretId: 'AKIAexample', secretKey: 'secret' }
const DAY = 24 * 3600

function store(options: Partial<S3Options> = {}) {
  return s3({ bucket: 'my-photos', region: 'eu-central-1', credentials: permanent, ...options })
}

async function presign(options: Partial<S3Options> = {}, validity = 600, now = NOW, key = 'a/b c.txt') {
  const request = { method: 'PUT', key, headers: {}, query: {}, validity, now }
  const answer = await store(options).presign(request)
  return { ...answer, parsed: new URL(answer.url) }
}

/** Start and end of the validity in seconds from `NOW`. */
function window({ parsed }: { parsed: URL }): [number, number] {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
    .exec(parsed.searchParams.get('X-Amz-Date')!)!
    .map(Number)
  const start = (Date.UTC(y!, mo! - 1, d, h, mi, s) - NOW) / 1000
  return [start, start + Number(parsed.searchParams.get('X-Amz-Expires'))]
}

describe('s3(): where a bucket is', () => {
  for (const [title, options, address] of [
    ['Amazon', {}, 'https://my-photos.s3.eu-central-1.amazonaws.com/a/b%20c.txt'],
    [
      'Amazon in China',
      { region: 'cn-north-1' },
      'https://my-photos.s3.cn-north-1.amazonaws.com.cn/a/b%20c.txt',
    ],
    [
      'a name with dots, which no certificate covers',
      { bucket: 'files.example.com' },
      'https://s3.eu-central-1.amazonaws.com/files.example.com/a/b%20c.txt',
    ],
    ['acceleration', { accelerate: true }, 'https://my-photos.s3-accelerate.amazonaws.com/a/b%20c.txt'],
    [
      'R2',
      { region: 'auto', endpoint: 'https://0123.r2.cloudflarestorage.com' },
      'https://0123.r2.cloudflarestorage.com/my-photos/a/b%20c.txt',
    ],
    [
      'MinIO on a port',
      { endpoint: 'http://127.0.0.1:9000/' },
      'http://127.0.0.1:9000/my-photos/a/b%20c.txt',
    ],
    [
      'OSS',
      { endpoint: 'https://s3.oss-eu-central-1.aliyuncs.com', style: 'host' },
      'https://my-photos.s3.oss-eu-central-1.aliyuncs.com/a/b%20c.txt',
    ],
    [
      'I08: a domain of its own, as the browser will send it',
      { endpoint: 'https://Files.example.com', style: 'domain' },
      'https://files.example.com/a/b%20c.txt',
    ],
    [
      'a gateway below a path',
      { endpoint: 'https://example.com/storage' },
      'https://example.com/storage/my-photos/a/b%20c.txt',
    ],
  ] as const) {
    it(title, async () => {
      const { url } = await presign(options)
      assert.equal(url.split('?')[0], address)
    })
  }

  for (const [title, options] of [
    ['a bucket that is an address', { bucket: 'https://x' }],
    ['no region', { region: '' }],
    ['an endpoint without scheme', { endpoint: 's3.example.com' }],
    ['an endpoint with a query', { endpoint: 'https://s3.example.com/?a' }],
    ['a domain without endpoint', { style: 'domain' }],
    ['acceleration elsewhere', { accelerate: true, endpoint: 'https://s3.example.com' }],
    ['a style of no store', { style: 'virtual' as 'host' }],
    ['a negative backdate', { backdate: -1 }],
    ['credentials without secret', { credentials: { ...permanent, secretKey: '' } }],
  ] as const) {
    it(`refuses ${title} at once`, () => assert.throws(() => store(options), TypeError))
  }

  for (const key of ['..', 'a/../b', 'a/.', '']) {
    it(`refuses the key "${key}", which no URL can carry`, async () => {
      await assert.rejects(presign({}, 600, NOW, key), TypeError)
    })
  }
})

describe('s3(): validity', () => {
  it('begins a minute early, for clocks that disagree', async () => {
    const granted = await presign()
    assert.deepEqual([granted.validity, ...window(granted)], [600, -60, 600])
    assert.deepEqual(window(await presign({ backdate: 0 })), [0, 600])
    assert.deepEqual(window(await presign({}, 600, NOW + 400)), [-60, 601], 'rounded outwards')
  })

  it('J09: seven days at most, and says so', async () => {
    const granted = await presign({}, 1e9)
    assert.equal(granted.validity, 7 * DAY)
    assert.deepEqual(window(granted), [0, 7 * DAY])
    assert.equal(granted.parsed.searchParams.get('X-Amz-Expires'), '604800')
    const uneven = await presign({}, 1e9, NOW + 400)
    assert.equal(uneven.parsed.searchParams.get('X-Amz-Expires'), '604800')
    assert.ok(window(uneven)[0] <= 0)
  })

  it('A11, I07: a temporary key ends the grant, and its token is signed', async () => {
    const credentials = { ...permanent, token: 'a+b/c==', expiresAt: NOW + 90_500 }
    const granted = await presign({ credentials }, 3600)
    assert.equal(granted.validity, 90)
    assert.deepEqual(window(granted), [-60, 90])
    assert.ok(granted.url.includes('X-Amz-Security-Token=a%2Bb%2Fc%3D%3D'), 'I06')
  })

  it('signs with the key of the moment, when a temporary one was replaced', async () => {
    let secret = 'first'
    const changing = store({ credentials: () => ({ ...permanent, secretKey: secret }) })
    const request = { method: 'PUT', key: 'a', headers: {}, query: {}, validity: 60, now: NOW }
    const first = await changing.presign(request)
    secret = 'second'
    const second = await changing.presign(request)
    assert.notEqual(first.url, second.url)
    const { url } = await store({ credentials: { ...permanent, secretKey: 'second' } }).presign(request)
    assert.equal(second.url, url)
  })
})

describe('s3(): with the handler', () => {
  it('B07: signs type and length, and protects what is there', async () => {
    const { handler } = createEndpoint({ store: store(), overwrite: false })
    const grant = await grantOf(await handler(post(uploadBody({ size: 7 }))))
    assert.deepEqual(grant.headers, { 'Content-Type': 'image/png', 'If-None-Match': '*' })
    assert.equal(
      new URL(grant.url).searchParams.get('X-Amz-SignedHeaders'),
      'content-length;content-type;host;if-none-match',
    )
  })

  it('lists by continuation token, with keys that XML cannot carry', async () => {
    const asked: URL[] = []
    const server = createServer(({ url, headers }, response) => {
      asked.push(new URL(`http://${headers.host}${url}`))
      response.end(
        '<?xml version="1.0"?><ListBucketResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>' +
          '<NextContinuationToken>t/1==</NextContinuationToken><Contents><Key>u/a+b%2B%01%26.txt</Key>' +
          '<LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>3</Size></Contents></ListBucketResult>',
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const page = await store({ endpoint }).list!({ prefix: 'u/', cursor: 'c 1', limit: 5, now: NOW })
      assert.deepEqual(page, {
        objects: [{ key: 'u/a b+\u0001&.txt', size: 3, modified: '2026-01-01T00:00:00.000Z' }],
        cursor: 't/1==',
      })
      const { pathname, searchParams } = asked[0]!
      assert.equal(pathname, '/my-photos/')
      assert.equal(searchParams.get('list-type'), '2')
      assert.equal(searchParams.get('prefix'), 'u/')
      assert.equal(searchParams.get('continuation-token'), 'c 1')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})
