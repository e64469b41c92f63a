import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createObjectStore, type ObjectStore } from '../../src/local/object-store.js'
import { cos, createSigningHandler } from '../../src/server/index.js'
import { grantOf, post, uploadBody } from './support.js'

/** From the signing request to the bytes on disk, against a store that verifies every part of a signature. */
describe('a grant of the handler, used at a store', () => {
  const temporary = {
    secretId: 'AKID+temporary/==',
    secretKey: 'secret',
    token: 'a+b/c==',
    expiresAt: Date.now() + 3_600_000,
  }
  let directory: string
  let store: ObjectStore
  let handler: (request: Request) => Promise<Response>

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'round-trip-'))
    store = createObjectStore({ directory, credentials: [temporary] })
    await store.listen()
    handler = createSigningHandler({
      store: cos({
        bucket: 'photos-1250000000',
        region: 'ap-beijing',
        credentials: temporary,
        domain: store.host,
        protocol: 'http',
      }),
      authorize: () => true,
      actions: ['upload', 'download'],
      metadata: { disposition: 'attachment', cacheControl: 'private, max-age=60' },
    })
  })

  after(async () => {
    await store.close()
    await rm(directory, { recursive: true })
  })

  for (const [title, name] of [
    ['D01: spaces', 'a b  c.txt'],
    ['D03: # ? % &', 'foo#bar?100%&a%2Fb.txt'],
    ['D04: what encodeURIComponent leaves', "it's!(1)*=^~.txt"],
    ['D05: Chinese', '测试 中文#1%.txt'],
    ['D06: emoji, umlauts and half a pair', '🥳 öäü\uD800.txt'],
    ['D09: a dash and quotes in the disposition', '—"😬".txt'],
    ['a plus sign', 'a+b.txt'],
  ] as const) {
    it(`${title}: the bytes lie under the key that was told`, async () => {
      const body = randomBytes(1000)
      const grant = await grantOf(await handler(post(uploadBody({ name, type: 'text/plain', size: 1000 }))))
      const { method, headers } = grant
      const response = await fetch(grant.url, { method, headers, body })
      assert.equal(response.status, 200, await response.text())
      const object = await store.object(grant.key)
      assert.equal(object?.sha256, createHash('sha256').update(body).digest('hex'))
    })
  }

  it('E01: an empty file arrives', async () => {
    const grant = await grantOf(await handler(post(uploadBody({ size: 0 }))))
    const response = await fetch(grant.url, { method: grant.method, headers: grant.headers, body: '' })
    assert.equal(response.status, 200)
    assert.equal((await store.object(grant.key))?.size, 0)
  })

  it('a grant for one size or type carries no other', async () => {
    const grant = await grantOf(await handler(post(uploadBody({ size: 10 }))))
    for (const [headers, size] of [
      [grant.headers, 11],
      [{ ...grant.headers, 'Content-Type': 'text/html' }, 10],
    ] as const) {
      const response = await fetch(grant.url, { method: 'PUT', headers, body: randomBytes(size) })
      assert.equal(response.status, 403)
      assert.match(await response.text(), /SignatureDoesNotMatch/)
    }
    assert.equal(await store.object(grant.key), undefined)
  })

  it('a download gets the bytes under the name that was asked for', async () => {
    const put = await grantOf(await handler(post(uploadBody({ size: 5 }))))
    await fetch(put.url, { method: 'PUT', headers: put.headers, body: 'hello' })
    const get = await grantOf(
      await handler(post({ action: 'download', key: put.key, filename: '报告 1.txt' })),
    )
    const response = await fetch(get.url)
    assert.equal(await response.text(), 'hello')
    assert.match(
      response.headers.get('Content-Disposition')!,
      /filename\*=UTF-8''%E6%8A%A5%E5%91%8A%201\.txt$/,
    )
  })
})
