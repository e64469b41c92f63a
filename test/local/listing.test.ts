import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import fc from 'fast-check'
import type { ObjectRecord } from '../../src/local/index.js'
import { listingPage, type ListingQuery } from '../../src/local/listing.js'
import { cos, s3 } from '../../src/server/index.js'
import { compareKeys } from '../../src/server/stores/key-order.js'
import type { Listing } from '../../src/wire.js'
import { send } from './support/http.js'
import { BUCKET, REGION, signList } from './support/s3.js'
import { key, sign, startStore } from './support/store.js'

const records = (keys: readonly string[]): ObjectRecord[] =>
  [...new Set(keys)]
    .sort(compareKeys)
    .map((key) => ({ key, file: key, size: 1, etag: 'e', modified: 'm', headers: {} }))

describe('pages of a listing', () => {
  it('give each object and each folder once, in order, whatever their length', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'é', '\uFFFD', '🥳'), maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(name),
        fc.constantFrom('', 'a', 'a/'),
        fc.constantFrom('', '/', 'b'),
        fc.integer({ min: 1, max: 4 }),
        (keys, prefix, delimiter, limit) => {
          const all = records(keys.filter((key) => key !== ''))
          const query = { prefix, delimiter, after: '' }
          const whole = listingPage(all, { ...query, limit: 1000 })
          const objects: string[] = []
          const folders: string[] = []
          for (let after: string | null = ''; after !== null;) {
            const page = listingPage(all, { ...query, after, limit })
            assert.ok(page.objects.length + page.folders.length <= limit)
            objects.push(...page.objects.map(({ key }) => key))
            folders.push(...page.folders)
            after = page.next
          }
          assert.deepEqual(
            objects,
            whole.objects.map(({ key }) => key),
          )
          assert.deepEqual(folders, whole.folders)
          assert.equal(new Set(folders).size, folders.length)
          if (delimiter === '')
            assert.deepEqual(
              objects,
              all.map(({ key }) => key).filter((key) => key.startsWith(prefix)),
            )
        },
      ),
    )
  })

  it('put what lies below a delimiter together', () => {
    const query: ListingQuery = { prefix: 'u/', delimiter: '/', after: '', limit: 10 }
    const { objects, folders, next } = listingPage(
      records(['a', 'u/1', 'u/v/2', 'u/v/3', 'u/w/4', 'v']),
      query,
    )
    assert.deepEqual([objects.map(({ key }) => key), folders, next], [['u/1'], ['u/v/', 'u/w/'], null])
  })
})

describe('the order of keys', () => {
  it('is that of their UTF-8', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'é', '\uD7FF', '\uE000', '\uFFFD', '🥳'),
      maxLength: 4,
    })
    fc.assert(
      fc.property(name, name, (a, b) => {
        assert.equal(Math.sign(compareKeys(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
  })
})

describe('the list of a bucket', () => {
  const names = ['a b+c', 'u/1', 'u/<&>', 'u/v/ü', 'tab\there']

  async function filled(t: TestContext) {
    const store = await startStore(t, { bucket: BUCKET, region: REGION })
    const signer = s3({ bucket: BUCKET, region: REGION, endpoint: store.origin, credentials: key })
    for (const name of names) {
      const { url } = await signer.presign({
        method: 'PUT',
        key: name,
        headers: {},
        query: {},
        validity: 60,
        now: Date.now(),
      })
      assert.equal((await send(url, { method: 'PUT', body: name })).status, 200)
    }
    return { store, signer }
  }

  it('is read by s3(), page by page, with keys that no XML can hold', async (t) => {
    const { signer } = await filled(t)
    const found: string[] = []
    for (let cursor: string | null | undefined = null; cursor !== undefined;) {
      const page: Listing | undefined = await signer.list?.({ prefix: '', cursor, limit: 2, now: Date.now() })
      found.push(...(page?.objects ?? []).map(({ key }) => key))
      cursor = page?.cursor
    }
    assert.deepEqual(found, [...names].sort())
  })

  it('is read by s3() and cos() folder by folder, each folder once', async (t) => {
    const { signer } = await filled(t)
    const other = await startStore(t)
    for (const name of names.slice(0, 4)) await send(await sign(other, name), { method: 'PUT', body: name })
    const stores = [
      signer,
      cos({ bucket: 'b-1', region: 'r', domain: other.host, protocol: 'http', credentials: key }),
    ]
    for (const one of stores) {
      const found: string[] = []
      for (let cursor: string | null | undefined = null; cursor !== undefined;) {
        const page: Listing | undefined = await one.list?.({
          prefix: 'u/',
          delimiter: '/',
          cursor,
          limit: 1,
          now: Date.now(),
        })
        found.push(...(page?.objects ?? []).map(({ key }) => key), ...(page?.folders ?? ['no folders']))
        cursor = page?.cursor
      }
      assert.deepEqual(found, ['u/1', 'u/<&>', 'u/v/'])
    }
  })

  it('looks at no more of 50,000 objects than the page shows', () => {
    let looked = 0
    const record = (key: string) =>
      Object.defineProperty({ file: key, size: 1, etag: 'e', modified: 'm', headers: {} }, 'key', {
        get: () => (looked++, key),
      }) as unknown as ObjectRecord
    const many = Array.from({ length: 50_000 }, (_, at) =>
      record(`u/${at % 5}/${String(at).padStart(5, '0')}`),
    )
    many.sort((a, b) => compareKeys(a.key, b.key))
    looked = 0
    const page = listingPage(many, { prefix: 'u/', delimiter: '/', after: 'u/0/', limit: 1000 })
    assert.deepEqual(page.folders, ['u/1/', 'u/2/', 'u/3/', 'u/4/'])
    assert.ok(looked < 1000, `${looked} keys`)
  })

  it('knows what came and went since the last one', async (t) => {
    const store = await startStore(t)
    const keys = async () => (await store.objects()).map(({ key, size }) => `${key} ${size}`)
    for (const name of ['b', 'd']) await send(await sign(store, name), { method: 'PUT', body: name })
    assert.deepEqual(await keys(), ['b 1', 'd 1'])
    for (const name of ['c', 'a', 'd']) await send(await sign(store, name), { method: 'PUT', body: '12' })
    await send(await sign(store, 'b', { method: 'DELETE' }), { method: 'DELETE' })
    assert.deepEqual(await keys(), ['a 2', 'c 2', 'd 2'])
  })

  it('has ListObjectsV2’s shape', async (t) => {
    const { store } = await filled(t)
    const { text, headers } = await send(
      await signList(store, { 'list-type': '2', prefix: 'u/', delimiter: '/', 'max-keys': '2' }),
    )
    assert.equal(headers['content-type'], 'application/xml')
    assert.match(
      text,
      /<Name>photos<\/Name><Prefix>u\/<\/Prefix><Delimiter>\/<\/Delimiter><MaxKeys>2<\/MaxKeys><IsTruncated>true/,
    )
    assert.match(text, /<KeyCount>2<\/KeyCount><NextContinuationToken>[^<]+<\/NextContinuationToken>/)
    assert.match(
      text,
      /<Contents><Key>u\/&lt;&amp;&gt;<\/Key>.*<ETag>&quot;[0-9a-f]{32}&quot;<\/ETag><Size>5<\/Size>/,
    )
  })

  it('refuses a token that it did not give, a limit that is none, and what nobody signed', async (t) => {
    const { store } = await filled(t)
    const list = async (query: Record<string, string>) =>
      send(await signList(store, { 'list-type': '2', ...query }))
    assert.equal((await list({ 'continuation-token': 'u/1' })).code, 'InvalidArgument')
    assert.equal((await list({ 'max-keys': 'x' })).code, 'InvalidArgument')
    const url = await signList(store, { 'list-type': '2', prefix: 'u/' })
    assert.equal((await send(url.replace('prefix=u', 'prefix=v'))).code, 'SignatureDoesNotMatch')
  })

  it('is COS’s for who signs as COS does', async (t) => {
    const store = await startStore(t)
    for (const name of ['a', 'b', 'c/d']) await send(await sign(store, name), { method: 'PUT', body: name })
    const list = async (query: Record<string, string>): Promise<(string | undefined)[]> => {
      const { text } = await send(await sign(store, '', { method: 'GET', query }))
      return [...text.matchAll(/<(?:Key|NextMarker|Prefix)>([^<]+)</g)].map(([, found]) => found)
    }
    assert.deepEqual(await list({ prefix: '' }), ['a', 'b', 'c/d'])
    assert.deepEqual(await list({ 'max-keys': '2' }), ['b', 'a', 'b'])
    assert.deepEqual(await list({ marker: 'a', delimiter: '/' }), ['b', 'c/'])
  })
})
