import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cos } from '../../src/server/index.js'
import { createEndpoint, grantOf, NOW, post, problemOf, uploadBody } from './support.js'

describe('the signing handler: a grant', () => {
  it('names key, headers, validity and token, and is never cached', async () => {
    const { handler, store } = createEndpoint()
    const response = await handler(post(uploadBody()))
    assert.equal(response.headers.get('Content-Type'), 'application/json')
    assert.equal(response.headers.get('Cache-Control'), 'no-store')
    const grant = await grantOf(response)
    assert.match(grant.key, /^uploads\/[0-9a-f-]{36}\/photo\.png$/)
    assert.equal(grant.method, 'PUT')
    assert.equal(grant.validity, 900)
    assert.equal(store.last.key, grant.key)
    assert.equal(store.last.method, 'PUT')
    assert.equal(store.last.now, NOW)
    assert.equal(typeof grant.token, 'string')
  })

  it('B07: type and length are signed; what the browser sends by itself is not in the headers', async () => {
    const { handler, store } = createEndpoint()
    const grant = await grantOf(await handler(post(uploadBody({ size: 1234 }))))
    assert.deepEqual(store.last.headers, { 'Content-Type': 'image/png', 'Content-Length': '1234' })
    assert.deepEqual(grant.headers, { 'Content-Type': 'image/png' })
  })

  for (const type of ['', 'no type', 'text/html\r\nX-Evil: 1', 'ümlaut/x']) {
    it(`B02: ${JSON.stringify(type)} is granted as application/octet-stream`, async () => {
      const { handler } = createEndpoint()
      const grant = await grantOf(await handler(post(uploadBody({ name: 'scene.blend', type }))))
      assert.deepEqual(grant.headers, { 'Content-Type': 'application/octet-stream' })
    })
  }

  it('B02: a type is signed as the browser will send it, without spaces at its ends', async () => {
    const { handler, store } = createEndpoint()
    await grantOf(await handler(post(uploadBody({ type: ' text/plain; charset=utf-8 ' }))))
    assert.equal(store.last.headers['Content-Type'], 'text/plain; charset=utf-8')
  })

  it('B03: the type the page named is the one that is signed and sent, whatever the extension says', async () => {
    const { handler, store } = createEndpoint()
    const grant = await grantOf(await handler(post(uploadBody({ name: 'a.heic', type: 'image/heif' }))))
    assert.equal(grant.headers['Content-Type'], 'image/heif')
    assert.equal(store.last.headers['Content-Type'], 'image/heif')
  })

  it('B05: the server may decide the type, and says which', async () => {
    const { handler, store } = createEndpoint({
      metadata: ({ file }) => (file.name.endsWith('.m4a') ? { contentType: 'audio/mp4' } : {}),
    })
    const grant = await grantOf(await handler(post(uploadBody({ name: 'a.m4a', type: 'audio/x-m4a' }))))
    assert.equal(grant.headers['Content-Type'], 'audio/mp4')
    assert.equal(store.last.headers['Content-Type'], 'audio/mp4')
  })

  it('D09: what the store keeps with the object is signed and sent, in ASCII', async () => {
    const { handler } = createEndpoint({
      metadata: { cacheControl: 'private, max-age=60', disposition: 'attachment' },
    })
    const grant = await grantOf(await handler(post(uploadBody({ name: '—😬.txt' }))))
    assert.equal(grant.headers['Cache-Control'], 'private, max-age=60')
    assert.equal(
      grant.headers['Content-Disposition'],
      `attachment; filename="__.txt"; filename*=UTF-8''%E2%80%94%F0%9F%98%AC.txt`,
    )
    assert.doesNotThrow(() => new Headers(grant.headers))
  })

  it('a checksum is signed and sent', async () => {
    const { handler } = createEndpoint()
    const md5 = '1B2M2Y8AsgTpgAmY7PhCfg=='
    const grant = await grantOf(await handler(post(uploadBody({ md5 }))))
    assert.equal(grant.headers['Content-MD5'], md5)
  })

  it('overwrite: false asks the store to refuse', async () => {
    const { handler } = createEndpoint({ overwrite: false })
    assert.equal((await grantOf(await handler(post(uploadBody())))).headers['If-None-Match'], '*')
  })

  it('A11: tells the validity the store could give, not the one that was wanted', async () => {
    const credentials = { secretId: 'AKIDx', secretKey: 's', token: 't', expiresAt: NOW + 100_000 }
    const store = cos({ bucket: 'b-1', region: 'ap-beijing', credentials })
    const { handler } = createEndpoint({ store })
    assert.equal((await grantOf(await handler(post(uploadBody({}, { validity: 3000 }))))).validity, 100)
  })

  for (const [hint, granted] of [
    [undefined, 300],
    [1, 120],
    [200.4, 201],
    [1e9, 600],
  ] as const) {
    it(`A14: asked for ${hint ?? 'nothing'}, grants ${granted} s within its limits`, async () => {
      const { handler } = createEndpoint({ validity: { min: 120, max: 600, default: 300 } })
      const grant = await grantOf(
        await handler(post(uploadBody({}, hint === undefined ? {} : { validity: hint }))),
      )
      assert.equal(grant.validity, granted)
    })
  }
})

describe('the signing handler: keys', () => {
  it('D08, D11: the name is the safe last segment, under the user', async () => {
    const { handler } = createEndpoint({ authorize: () => ({ id: '7' }) })
    const keyFor = async (name: string) => (await grantOf(await handler(post(uploadBody({ name }))))).key
    assert.match(await keyFor('../../admin/U\u0308.txt'), /^u\/7\/[0-9a-f-]{36}\/\u00DC\.txt$/)
    assert.match(await keyFor('\0'), /^u\/7\/[0-9a-f-]{36}\/file$/)
  })

  for (const name of [
    'foo#bar.txt',
    'what?.txt',
    '100%.txt',
    'a%2Fb.txt',
    'a&b.txt',
    "it's!*.txt",
    '🥳 öäü.txt',
  ]) {
    it(`D03: ${name} is granted whole: key and URL say the same`, async () => {
      const store = cos({
        bucket: 'b-1',
        region: 'ap-beijing',
        credentials: { secretId: 'AKIDx', secretKey: 's' },
      })
      const { handler } = createEndpoint({ store })
      const grant = await grantOf(await handler(post(uploadBody({ name }))))
      assert.ok(grant.key.endsWith(`/${name}`))
      assert.equal(decodeURIComponent(new URL(grant.url).pathname), `/${grant.key}`)
    })
  }

  it('D11: a key hook gets safe parts', async () => {
    const { handler } = createEndpoint({
      key: ({ file, id, context }) => `in/${String((context as { album: number }).album)}/${id}/${file.path}`,
    })
    const body = uploadBody({ name: '../x', path: '../../trip/../x' }, { context: { album: 7 } })
    assert.match((await grantOf(await handler(post(body)))).key, /^in\/7\/[0-9a-f-]{36}\/trip\/x$/)
  })

  it('a key hook that leaves its folder is a fault, and grants nothing', async () => {
    const { handler, store } = createEndpoint({ key: () => 'a/../b' })
    assert.equal((await problemOf(await handler(post(uploadBody())))).status, 500)
    assert.equal(store.requests.length, 0)
  })
})
