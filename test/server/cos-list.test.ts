import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { readListing } from '../../src/server/stores/listing-xml.js'
import { canonicalQuery, qSignature } from '../../src/server/stores/qsign.js'
import { cosAt, NOW } from './support.js'

function listingXml(keys: readonly string[], rest = ''): string {
  const contents = keys.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;x&quot;</ETag>` +
      `<Size>12</Size><Owner><ID>1</ID></Owner></Contents>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="urn:x">${rest}${contents.join('\n')}</ListBucketResult>`
}

describe('a listing of a bucket', () => {
  it('reads keys, sizes and dates', () => {
    assert.deepEqual(readListing(listingXml(['a/b', '测试'])), {
      objects: [
        { key: 'a/b', size: 12, modified: '2026-01-01T00:00:00.000Z' },
        { key: '测试', size: 12, modified: '2026-01-01T00:00:00.000Z' },
      ],
    })
    assert.deepEqual(readListing(listingXml([])), { objects: [] })
  })

  it('decodes the entities of XML, once', () => {
    const keys = readListing(
      listingXml(['a&amp;lt;', '&lt;b&gt;&quot;&apos;', '&#x1F973;&#10;', '&unknown;']),
    ).objects
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['a&lt;', `<b>"'`, '🥳\n', '&unknown;'],
    )
  })

  it('tells where to go on, by the marker or by the last key', () => {
    const more = '<IsTruncated>true</IsTruncated>'
    assert.equal(readListing(listingXml(['a', 'b'], `${more}<NextMarker>m&amp;</NextMarker>`)).cursor, 'm&')
    assert.equal(readListing(listingXml(['a', 'b'], more)).cursor, 'b')
    const encoded = `${more}<EncodingType>url</EncodingType><NextMarker>a%20%2B%01</NextMarker>`
    assert.equal(readListing(listingXml(['a'], encoded)).cursor, 'a +\u0001')
    assert.equal(readListing(listingXml(['a'], '<IsTruncated>false</IsTruncated>')).cursor, undefined)
  })

  it('reads folders, and goes on after the last of both', () => {
    const folder = (name: string) => `<CommonPrefixes><Prefix>${name}</Prefix></CommonPrefixes>`
    const rest = `<Prefix>u/</Prefix><Delimiter>/</Delimiter>`
    assert.deepEqual(readListing(listingXml([], rest)), { objects: [], folders: [] })
    const xml = listingXml(
      ['u/a'],
      `${rest}<IsTruncated>true</IsTruncated>${folder('u/&amp;/')}${folder('u/b/')}`,
    )
    const { folders, cursor } = readListing(xml)
    assert.deepEqual([folders, cursor], [['u/&/', 'u/b/'], 'u/b/'])
    const encoded = readListing(
      listingXml([], `<EncodingType>url</EncodingType><Delimiter>%2F</Delimiter>${folder('u/a%20%2B/')}`),
    )
    assert.deepEqual(encoded.folders, ['u/a +/'])
  })

  it('is not read out of something else', () => {
    assert.throws(() => readListing('<html>'), /listing/)
    assert.throws(
      () => readListing(listingXml([]).replace('</List', '<Contents></Contents></List')),
      /without key/,
    )
  })
})

describe('cos(): list', () => {
  const requests: { url: URL; host: string }[] = []
  let status = 200
  let server: Server
  let domain: string

  before(async () => {
    server = createServer((request, response) => {
      const host = request.headers.host!
      requests.push({ url: new URL(`http://${host}${request.url}`), host })
      response.writeHead(status).end(listingXml(['u/7/a b']))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    domain = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  after(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const store = () => cosAt(domain)

  it('asks the bucket with every parameter signed', async () => {
    const listing = await store().list!({ prefix: 'u/7/测 试', cursor: 'u/7/+&', limit: 50, now: NOW })
    assert.deepEqual(
      listing.objects.map(({ key }) => key),
      ['u/7/a b'],
    )
    const { url, host } = requests.at(-1)!
    const query = { prefix: 'u/7/测 试', 'max-keys': '50', 'encoding-type': 'url', marker: 'u/7/+&' }
    assert.equal(url.pathname, '/')
    for (const [name, value] of Object.entries(query)) assert.equal(url.searchParams.get(name), value)
    assert.equal(url.searchParams.get('q-url-param-list'), canonicalQuery(query).list)
    const signature = await qSignature({
      method: 'GET',
      path: '/',
      query,
      headers: { host },
      keyTime: url.searchParams.get('q-key-time')!,
      secretKey: 'secret',
    })
    assert.equal(url.searchParams.get('q-signature'), signature)
  })

  it('rejects when the store refuses, and keeps the URL to itself', async () => {
    status = 403
    await assert.rejects(store().list!({ prefix: '', cursor: null, limit: 1, now: NOW }), (error: Error) => {
      assert.match(error.message, /403/)
      assert.ok(!error.message.includes('q-sign'))
      return true
    })
  })
})
