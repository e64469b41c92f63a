import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import type { ShareLink } from '../../src/server/index.js'
import { grantOf, post, problemOf, uploadBody } from './support.js'

// Read when the shown module is loaded, which is why that comes after.
Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAexample', AWS_SECRET_ACCESS_KEY: 'secret' })
const { app: hono } = await import('./shown/hono.js')
const { app: express } = await import('./shown/express.js')
const { server: node } = await import('./shown/node-http.js')
const route = await import('./shown/next-route.js')
const { handler: links } = await import('./shown/links.js')
const { default: worker } = await import('./shown/worker.js')

async function listen(t: TestContext, server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/sign`
}

const session = { Cookie: 'session=7' }
type Ask = (request: Request) => Promise<Response>

/** The same whatever it is mounted in. */
async function check(ask: Ask, url: string): Promise<void> {
  const answer = await ask(post(uploadBody({ name: 'Ünï (1).png' }), session, url))
  assert.equal(answer.headers.get('Cache-Control'), 'no-store')
  const grant = await grantOf(answer)
  assert.match(grant.key, /^u\/7\/[^/]+\/Ünï \(1\)\.png$/)
  assert.match(grant.url, /X-Amz-Signature=[0-9a-f]{64}$/)
  const { token } = grant
  const again = await grantOf(await ask(post(uploadBody({ name: 'Ünï (1).png' }, { token }), session, url)))
  assert.equal(again.key, grant.key, 'the handler is the same for every request')
  assert.equal((await problemOf(await ask(post(uploadBody(), {}, url)))).status, 401)
  const tooLong = uploadBody({}, { context: 'x'.repeat(70_000) })
  assert.equal((await problemOf(await ask(post(tooLong, session, url)))).code, 'request-too-large')
}

describe('the handler, mounted as the docs show it', () => {
  for (const [name, serverOf] of Object.entries({
    Hono: () => createServer((...pair) => void getRequestListener(hono.fetch)(...pair)),
    Express: () => createServer(express),
    'node:http': () => node,
  })) {
    it(`in ${name}, behind a socket`, async (t) => {
      const url = await listen(t, serverOf())
      await check((request) => fetch(request), url)
      assert.equal((await fetch(url)).status, 405)
      assert.equal((await fetch(url, { method: 'OPTIONS' })).status, 204)
      assert.equal((await fetch(new URL('/other', url))).status, 404)
    })
  }

  it('in a Next.js route handler', async () => {
    await check(route.POST, 'https://app.example/api/sign')
    const options = new Request('https://app.example/api/sign', { method: 'OPTIONS' })
    assert.equal((await route.OPTIONS(options)).status, 204)
  })

  it('in a worker', async () => {
    const env = { R2_KEY_ID: 'id', R2_SECRET: 'secret' }
    await check((request) => worker.fetch(request, env), 'https://app.example/api/sign')
  })
})

describe('the handler for downloads and lists, as the docs show it', () => {
  it('lets a user have what is below their own folder, and nothing else', async () => {
    const status = async (body: object, headers: Record<string, string> = session) =>
      (await links(post(body, headers))).status
    assert.equal(await status({ action: 'download', key: 'u/7/a.pdf' }), 200)
    assert.equal(await status(uploadBody()), 200)
    assert.equal(await status({ action: 'download', key: 'u/7/a.pdf' }, {}), 401)
    for (const key of ['u/8/a.pdf', 'u/77/a.pdf', 'a', 'u/7']) {
      assert.equal(await status({ action: 'download', key }), 403, key)
      assert.equal(await status({ action: 'list', prefix: key }), 403, key)
    }
    assert.equal(await status({ action: 'list', prefix: '' }), 403)

    const other = { Cookie: 'session=8' }
    const { key } = await grantOf(await links(post(uploadBody(), other)))
    assert.match(key, /^u\/auth0%7C7\//)
    assert.equal(await status({ action: 'download', key }, other), 200, 'an id with characters of all kinds')
    assert.equal(await status({ action: 'list', prefix: 'u/auth0|7/' }, other), 403)
    assert.equal(await status({ action: 'download', key }), 403)
  })
})

describe('the share handler, mounted as the docs show it', () => {
  for (const [name, serverOf] of Object.entries({
    Hono: async () => {
      const { app } = await import('./shown/share.js')
      return createServer((...pair) => void getRequestListener(app.fetch)(...pair))
    },
    'node:http': async () => (await import('./shown/share-node.js')).server,
  })) {
    it(`makes links for whoever may, and opens them for anybody, in ${name}`, async (t) => {
      Object.assign(process.env, { SHARE_SECRET: 'a secret of sixteen and more' })
      const url = new URL('/s', await listen(t, await serverOf())).href
      const made = await fetch(post({ key: 'u/7/1/a.txt' }, session, url))
      assert.equal(made.status, 201)
      const link = (await made.json()) as ShareLink
      const opened = await fetch(link.url, { redirect: 'manual' })
      assert.equal(opened.status, 302)
      assert.match(opened.headers.get('Location')!, /\/u\/7\/1\/a\.txt\?.*X-Amz-Signature=[0-9a-f]{64}$/)
      assert.equal((await fetch(post({ key: 'u/8/1/a.txt' }, session, url))).status, 403)
      const theirs = { key: 'u/auth0%7C7/1/a.txt' }
      assert.equal((await fetch(post(theirs, { Cookie: 'session=8' }, url))).status, 201)
      assert.equal((await fetch(post(theirs, session, url))).status, 403)
      assert.equal((await fetch(post({ key: 'u/7/1/a.txt' }, {}, url))).status, 401)
      assert.equal((await fetch(new URL('/other', url))).status, 404)
    })
  }
})
