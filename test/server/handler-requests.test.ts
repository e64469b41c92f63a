import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEndpoint, ENDPOINT, grantOf, post, problemOf, uploadBody } from './support.js'

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
      const { status, code, hint } = await problemOf(await handler(post(body)))
      assert.deepEqual([status, code], [400, 'bad-request'])
      assert.match(hint, new RegExp(field, 'i'))
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
