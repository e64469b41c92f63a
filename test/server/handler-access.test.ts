import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createSigningHandler, type SigningOptions } from '../../src/server/index.js'
import { createEndpoint, FakeStore, grantOf, post, problemOf, uploadBody } from './support.js'

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
    ['validity', { validity: 3600 }],
    ['validity', { validity: null }],
    ['validity: maximum', { validity: { maximum: 3600 } }],
    ['action', { action: ['download'] }],
    ['actions', { actions: 'download' }],
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

describe('the signing handler: who may', () => {
  for (const [answer, status] of [
    [undefined, 401],
    [null, 401],
    [false, 403],
  ] as const) {
    it(`authorize answering ${answer} is ${status}`, async () => {
      const { handler, store } = createEndpoint({ authorize: () => answer })
      assert.deepEqual(
        { ...(await problemOf(await handler(post(uploadBody())))), hint: '' },
        { status, code: 'unauthorized', hint: '' },
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
    const log = t.mock.method(console, 'warn', () => {})
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
      { ...(await problemOf(refused)), hint: '' },
      { status: 429, code: 'rate-limited', hint: '' },
    )
  })
})
