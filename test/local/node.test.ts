import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import { toNodeListener, type ListenerOptions, type WebHandler } from '../../src/node.js'
import { answerOf, begin, send } from './support/http.js'

describe('toNodeListener', () => {
  it('hands over method, URL, headers and body, and answers with status, headers and body', async (t) => {
    const url = await serve(t, async (request) => {
      const seen = [
        request.method,
        new URL(request.url).pathname,
        request.headers.get('x-a'),
        await request.text(),
      ]
      const headers = new Headers([
        ['x-b', '2'],
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ])
      return new Response(seen.join(' '), { status: 201, headers })
    })
    const answer = await send(`${url}/sign?x=1`, { method: 'POST', body: 'é', headers: { 'x-a': '1' } })
    assert.deepEqual([answer.status, answer.text, answer.headers['x-b']], [201, 'POST /sign 1 é', '2'])
    assert.deepEqual(answer.headers['set-cookie'], ['a=1', 'b=2'])
  })

  it('bounds the body, declared or not', async (t) => {
    const url = await serve(t, (request) => new Response(request.body), { maxBody: 10 })
    assert.equal((await send(url, { method: 'POST', body: 'x'.repeat(11) })).status, 413)
    const chunked = begin(url, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
    chunked.end('x'.repeat(11))
    assert.equal((await answerOf(chunked)).status, 413)
    assert.equal((await send(url, { method: 'POST', body: 'x'.repeat(10) })).status, 200)
  })

  it('tells nothing of a handler that throws', async (t) => {
    const url = await serve(t, () => Promise.reject(new Error('key: secret')))
    const answer = await send(url)
    assert.deepEqual([answer.status, answer.text], [500, ''])
  })

  it('aborts when the client goes away', async (t) => {
    let aborted: Promise<unknown> | undefined
    let begun: (value: unknown) => void = () => undefined
    const running = new Promise((resolve) => (begun = resolve))
    const url = await serve(t, async ({ signal }) => {
      aborted = once(signal, 'abort')
      begun(null)
      await aborted
      return new Response()
    })
    const request = begin(url, { method: 'POST', headers: { 'content-length': 0 } })
    request.end()
    await running
    request.destroy()
    await aborted
  })
})

async function serve(context: TestContext, handler: WebHandler, options?: ListenerOptions): Promise<string> {
  const server = createServer(toNodeListener(handler, options)).listen(0, '127.0.0.1')
  context.after(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
