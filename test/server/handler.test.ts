import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cos, createSigningHandler, type ListObjects, type SigningOptions } from '../../src/server/index.js'
import { createEndpoint, ENDPOINT, FakeStore, grantOf, NOW, post, problemOf, uploadBody } from './support.js'

describe('the signing handler: options', () => {
  const store = new FakeStore()
  const authorize = () => true

  it('cannot be made without authorize', () => {
    assert.throws(() => createSigningHandler({ store } as unknown as SigningOptions<true>), {
      name: 'TypeError',
      message: /^authorize/,
    })
  })

  for (const [name, options] of [
    ['store', { store: {} }],
    ['maxSize', { maxSize: 'large' }],
    ['minSize', { minSize: 10, maxSize: 5 }],
    ['validity', { validity: { min: 100, max: 50 } }],
    ['validity', { validity: { default: 0 } }],
    ['allowOrigin', { allowOrigin: ['https://app.example/'] }],
    ['allowOrigin', { allowOrigin: 'app.example' }],
    ['secret', { secret: 'short' }],
    ['secret', { secret: [] }],
    ['actions', { actions: ['erase'] }],
    ['actions', { actions: [] }],
    ['actions', { actions: ['list'], store: { presign: store.presign } }],
    ['overwrite', { overwrite: false, store: { presign: store.presign } }],
  ] as const) {
    it(`names ${name} when it cannot work: ${JSON.stringify(options)}`, () => {
      const all = { store, authorize, ...options } as unknown as SigningOptions<true>
      assert.throws(() => createSigningHandler(all), { name: 'TypeError', message: new RegExp(`^${name}`) })
    })
  }
})

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

describe('the signing handler: who may', () => {
  for (const [answer, status] of [
    [undefined, 401],
    [null, 401],
    [false, 403],
  ] as const) {
    it(`authorize answering ${answer} is ${status}`, async () => {
      const { handler, store } = createEndpoint({ authorize: () => answer })
      assert.deepEqual(
        { ...(await problemOf(await handler(post(uploadBody())))), detail: '' },
        { status, code: 'unauthorized', detail: '' },
      )
      assert.equal(store.requests.length, 0)
    })
  }

  it('a Response of authorize is passed on, readable for the page and not cached', async () => {
    const { handler } = createEndpoint({
      allowOrigin: ['https://other.example'],
      authorize: () => new Response('{"code":"quota"}', { status: 402, headers: { 'X-Quota': '0' } }),
    })
    const response = await handler(post(uploadBody(), { Origin: 'https://other.example' }))
    assert.equal(response.status, 402)
    assert.equal(await response.text(), '{"code":"quota"}')
    assert.equal(response.headers.get('X-Quota'), '0')
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), 'https://other.example')
    assert.equal(response.headers.get('Cache-Control'), 'no-store')
  })

  it('authorize sees the request and what is asked for', async () => {
    const seen: unknown[] = []
    const { handler } = createEndpoint({
      authorize: (request, operation) => {
        seen.push(request.headers.get('Authorization'), operation)
        return true
      },
    })
    await grantOf(
      await handler(post(uploadBody({}, { context: 1, extra: 2 }), { Authorization: 'Bearer x' })),
    )
    assert.deepEqual(seen, ['Bearer x', { ...uploadBody(), context: 1 }])
  })

  it('a fault is a 500 that tells nothing, and reaches onError', async () => {
    const errors: unknown[] = []
    const secret = new Error('https://bucket/?q-signature=abc')
    for (const options of [
      { authorize: () => Promise.reject(secret) },
      { store: { presign: () => Promise.reject(secret) } },
      { limit: () => Promise.reject(secret) },
      { key: () => Promise.reject(secret) },
      { metadata: () => Promise.reject(secret) },
      { allowOrigin: () => Promise.reject(secret) },
    ]) {
      const { handler } = createEndpoint({ ...options, onError: (error) => errors.push(error) })
      const response = await handler(post(uploadBody(), { Origin: 'https://other.example' }))
      const text = await response.clone().text()
      assert.equal((await problemOf(response)).code, 'internal')
      assert.ok(!text.includes('q-signature') && !text.includes('bucket'))
    }
    assert.deepEqual(errors, Array(6).fill(secret))
  })

  it('a fault in onError does not reach the caller either', async () => {
    const { handler } = createEndpoint({
      authorize: () => Promise.reject(new Error('x')),
      onError: () => {
        throw new Error('y')
      },
    })
    assert.equal((await handler(post(uploadBody()))).status, 500)
  })

  it('without onError the console gets the name of the error and nothing of its message', async (t) => {
    const log = t.mock.method(console, 'error', () => {})
    const store = new FakeStore()
    const handler = createSigningHandler({
      store,
      authorize: () => Promise.reject<true>(new RangeError('secret')),
    })
    await handler(post(uploadBody()))
    assert.equal(log.mock.callCount(), 1)
    const line = String(log.mock.calls[0]!.arguments)
    assert.ok(line.includes('RangeError') && !line.includes('secret'))
  })

  it('I05: two hundred requests in a second meet the limit, and learn when to come back', async () => {
    let asked = 0
    const { handler, store } = createEndpoint({ limit: () => (++asked > 5 ? { retryAfter: 1.5 } : null) })
    const answers = await Promise.all(Array.from({ length: 200 }, () => handler(post(uploadBody()))))
    assert.equal(answers.filter((answer) => answer.status === 200).length, 5)
    assert.equal(store.requests.length, 5)
    const refused = answers.at(-1)!
    assert.equal(refused.headers.get('Retry-After'), '2')
    assert.deepEqual(
      { ...(await problemOf(refused)), detail: '' },
      { status: 429, code: 'rate-limited', detail: '' },
    )
  })
})

describe('the signing handler: what may be uploaded', () => {
  const limits = { maxSize: '1MB', minSize: 10, accept: 'image/*, .pdf,text/plain' } as const

  for (const [title, file, code] of [
    ['a file of just the size', { size: 1024 ** 2 }, null],
    ['one byte more', { size: 1024 ** 2 + 1 }, 'too-large'],
    ['one byte too few', { size: 9 }, 'too-small'],
    ['an extension whose type the browser does not know', { name: 'A.PDF', type: '' }, null],
    ['a type with a parameter', { name: 'a', type: 'text/plain;charset=utf-8' }, null],
    ['another type', { name: 'a.mp4', type: 'video/mp4' }, 'type-not-accepted'],
    ['a page in the name of a document', { name: 'a.pdf', type: 'text/html' }, 'type-not-accepted'],
  ] as const) {
    it(`${title}: ${code ?? 'granted'}`, async () => {
      const { handler } = createEndpoint(limits)
      const response = await handler(post(uploadBody(file)))
      if (code === null) await grantOf(response)
      else assert.equal((await problemOf(response)).code, code)
    })
  }

  it('nothing over 5 GiB, whatever the options say', async () => {
    const { handler } = createEndpoint({ maxSize: '9GB' })
    await grantOf(await handler(post(uploadBody({ size: 5 * 1024 ** 3 }))))
    const refused = await problemOf(await handler(post(uploadBody({ size: 5 * 1024 ** 3 + 1 }))))
    assert.deepEqual([refused.status, refused.code], [413, 'too-large'])
  })

  it('E01: an empty file is a file', async () => {
    const { handler, store } = createEndpoint()
    await grantOf(await handler(post(uploadBody({ size: 0 }))))
    assert.equal(store.last.headers['Content-Length'], '0')
  })
})

describe('the signing handler: downloads', () => {
  const download = { action: 'download', key: 'a/报告.pdf', filename: '报告.pdf' }

  it('are not offered unless asked for', async () => {
    const { handler, store } = createEndpoint()
    for (const body of [download, { action: 'list', prefix: '' }]) {
      assert.equal((await problemOf(await handler(post(body)))).code, 'action-not-allowed')
    }
    assert.equal(store.requests.length, 0)
  })

  it('carry the name and way of showing as signed parameters', async () => {
    const { handler, store } = createEndpoint({ actions: ['download'] })
    const grant = await grantOf(await handler(post({ ...download, validity: 120 })))
    assert.deepEqual([grant.method, grant.key, grant.validity], ['GET', 'a/报告.pdf', 120])
    assert.deepEqual(store.last.query, {
      'response-content-disposition': `attachment; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`,
    })
    await handler(post({ action: 'download', key: 'a.pdf', inline: true }))
    assert.deepEqual(store.last.query, {})
  })

  it('refuse a key that is none', async () => {
    const { handler } = createEndpoint({ actions: ['download'] })
    for (const key of ['', 'a/../b', 'a\nb']) {
      assert.equal((await problemOf(await handler(post({ action: 'download', key })))).code, 'bad-request')
    }
  })
})

describe('the signing handler: lists', () => {
  it('show what lies under the prefix, page by page, and nothing else of the answer', async () => {
    const asked: unknown[] = []
    const object = (key: string) => ({ key, size: 1, modified: '2026-01-01T00:00:00.000Z' })
    const store = new FakeStore()
    const list = (request: ListObjects) => {
      asked.push(request)
      const owned = { ...object('u/7/a'), owner: 'x' }
      return Promise.resolve({ objects: [owned, object('u/8/b')], cursor: 'u/7/a' })
    }
    const { handler } = createEndpoint({ actions: ['list'], store: { presign: store.presign, list } })
    const response = await handler(post({ action: 'list', prefix: 'u/7/', cursor: 'u/6' }))
    assert.deepEqual(asked, [{ prefix: 'u/7/', cursor: 'u/6', limit: 1000, now: NOW }])
    assert.deepEqual(await response.json(), { objects: [object('u/7/a')], cursor: 'u/7/a' })
  })
})

describe('the signing handler: requests', () => {
  it('only POST, and says so', async () => {
    const { handler } = createEndpoint()
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await handler(new Request(ENDPOINT, { method }))
      assert.equal(response.headers.get('Allow'), 'POST, OPTIONS')
      assert.equal((await problemOf(response)).status, 405)
    }
  })

  it('only JSON, which no form of another site can send', async () => {
    const { handler } = createEndpoint()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
      const response = await handler(post(uploadBody(), { 'Content-Type': type }))
      assert.equal((await problemOf(response)).status, 415)
    }
    await grantOf(await handler(post(uploadBody(), { 'Content-Type': 'Application/JSON; charset=utf-8' })))
  })

  it('at most 64 KiB, however it is sent', async () => {
    const { handler } = createEndpoint()
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(0x20))
      },
    })
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: endless,
      duplex: 'half',
    }
    assert.equal((await problemOf(await handler(new Request(ENDPOINT, init as RequestInit)))).status, 413)
    assert.ok(sent <= 80 * 1024, `${sent} bytes were read`)
  })

  for (const [field, body] of [
    ['body', ''],
    ['body', '{'],
    ['body', 'null'],
    ['body', '[]'],
    ['action', '{}'],
    ['action', { ...uploadBody(), action: 'erase' }],
    ['action', '{"__proto__":{"action":"upload"}}'],
    ['file', { ...uploadBody(), file: 'x' }],
    ['file', { ...uploadBody(), file: [] }],
    ['file.name', { ...uploadBody(), file: { size: 1 } }],
    ['file.name', uploadBody({ name: 'x'.repeat(5000) })],
    ['file.name', uploadBody({ name: 7 as unknown as string })],
    ['file.size', { ...uploadBody(), file: { name: 'x' } }],
    ['file.size', uploadBody({ size: -1 })],
    ['file.size', uploadBody({ size: 1.5 })],
    ['file.size', uploadBody({ size: '1' as unknown as number })],
    ['file.size', uploadBody({ size: 2 ** 60 })],
    ['file.md5', uploadBody({ md5: 'nonsense' })],
    ['validity', uploadBody({}, { validity: 0 })],
    ['validity', uploadBody({}, { validity: '60' })],
    ['attempt', uploadBody({}, { attempt: 'x' })],
    ['token', uploadBody({}, { token: {} })],
    ['id', uploadBody({}, { id: 'x'.repeat(201) })],
  ] as const) {
    it(`names ${field} when it is wrong: ${JSON.stringify(body).slice(0, 70)}`, async () => {
      const { handler, store } = createEndpoint()
      const { status, code, detail } = await problemOf(await handler(post(body)))
      assert.deepEqual([status, code], [400, 'bad-request'])
      assert.match(detail, new RegExp(field, 'i'))
      assert.equal(store.requests.length, 0)
    })
  }

  it('lets no __proto__ through to the hooks', async () => {
    let context: unknown
    const { handler } = createEndpoint({
      authorize: (_, operation) => {
        context = operation.context
        return true
      },
    })
    const body = JSON.stringify(uploadBody({}, { context: { a: 1 } })).replace(
      '"a":1',
      '"__proto__":{"admin":true}',
    )
    await grantOf(await handler(post(body)))
    assert.deepEqual(Object.getOwnPropertyNames(context), [])
  })
})
