import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import type { Fault } from '../../src/local/index.js'
import { cos } from '../../src/server/index.js'
import type { Grant } from '../../src/wire.js'
import { runCommand, startCommand, type Served } from './support/cli.js'
import { stop } from './support/demo.js'
import { answerOf, begin, send, sha256 } from './support/http.js'
import { temporaryFolder } from './support/store.js'

const origin = 'http://localhost:5173'

async function serve(t: TestContext, args: readonly string[] = []): Promise<Served & { dir: string }> {
  const dir = await temporaryFolder(t)
  return { ...(await startCommand(t, ['serve', '--origin', origin, '--dir', dir, ...args])), dir }
}

async function ask(endpoint: string, size: number, more: object = {}): Promise<Grant> {
  const file = { name: 'photo.png', type: 'image/png', size }
  const body = JSON.stringify({ action: 'upload', file, id: 'one', attempt: 1, ...more })
  const headers = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'cross-site' }
  const answer = await send(endpoint, { method: 'POST', body, headers })
  assert.equal(answer.status, 200, answer.text)
  assert.equal(answer.headers['access-control-allow-origin'], origin)
  return JSON.parse(answer.text) as Grant
}

describe('serve', { concurrency: 2 }, () => {
  it('grants to a page of another origin, stores what it sends, and ends at a signal', async (t) => {
    const { url, dir, child, lines } = await serve(t)
    const body = randomBytes(100_000)
    const grant = await ask(url, body.length)
    assert.deepEqual(lines, [`bucket: ${new URL(grant.url).origin} in ${dir}`])
    const preflight = await send(grant.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    })
    assert.equal(preflight.headers['access-control-allow-origin'], origin)
    const put = await send(grant.url, { method: 'PUT', body, headers: { ...grant.headers, origin } })
    assert.equal(put.status, 200, put.text)
    assert.equal(put.headers['access-control-allow-origin'], origin)
    const stored = await readFile(join(dir, ...(grant.key ?? '').split('/')))
    assert.equal(sha256(stored), sha256(body))
    assert.equal(await stop(child, 'SIGTERM'), 0)
  })

  it('refuses a page that was not named, at the endpoint and at the bucket', async (t) => {
    const { url } = await serve(t)
    const headers = { origin: 'http://other.example', 'access-control-request-method': 'PUT' }
    const grant = await ask(url, 1)
    for (const address of [url, grant.url])
      assert.equal((await send(address, { method: 'OPTIONS', headers })).status, 403)
  })

  it('grants downloads', async (t) => {
    const { url } = await serve(t)
    const grant = await ask(url, 1)
    await send(grant.url, { method: 'PUT', body: 'x', headers: { ...grant.headers } })
    const body = JSON.stringify({ action: 'download', key: grant.key })
    const headers = { 'content-type': 'application/json' }
    const link = JSON.parse((await send(url, { method: 'POST', body, headers })).text) as Grant
    assert.equal((await send(link.url)).text, 'x')
    const list = JSON.stringify({ action: 'list', prefix: '' })
    assert.equal((await send(url, { method: 'POST', body: list, headers })).status, 403)
    assert.equal((await send(new URL('/s', url).href, { method: 'POST', body, headers })).status, 405)
  })

  it('lists, and makes links, when told to share', async (t) => {
    const { url, lines } = await serve(t, ['--share'])
    const links = new URL('/s', url).href
    assert.equal(lines.at(-1), `links: ${links}`)
    const headers = { 'content-type': 'application/json' }
    const post = async (to: string, body: object) =>
      JSON.parse((await send(to, { method: 'POST', body: JSON.stringify(body), headers })).text) as {
        url: string
      }
    assert.deepEqual(await post(url, { action: 'list', prefix: '', delimiter: '/' }), {
      objects: [],
      folders: [],
    })
    const { url: link } = await post(links, { prefix: 'trip/' })
    assert.deepEqual(await post(link, { action: 'list', prefix: '' }), { objects: [] })

    const asked = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    for (const address of [links, link]) {
      const preflight = await send(address, { method: 'OPTIONS', headers: { origin, ...asked } })
      const body = JSON.stringify(address === links ? { key: 'a' } : { action: 'list', prefix: '' })
      const answer = await send(address, { method: 'POST', body, headers: { ...headers, origin } })
      assert.deepEqual([preflight.status, answer.status], [204, address === links ? 201 : 200])
      for (const { headers } of [preflight, answer])
        assert.equal(headers['access-control-allow-origin'], origin)
      const stranger = await send(address, {
        method: 'POST',
        body,
        headers: { ...headers, origin: 'http://o.example' },
      })
      assert.equal(stranger.status, 403)
    }
    const script = '/presigned-folder.min.js'
    const isBuilt = existsSync(`dist/cdn${script}`)
    assert.equal(
      (await send(link)).text.includes(`src="${script}"`),
      isBuilt,
      'the element, once there is one',
    )
    assert.equal((await send(new URL(script, link).href)).status, isBuilt ? 200 : 404)
  })

  it('takes the validity from its options', async (t) => {
    const { url } = await serve(t, ['--validity', '10s', '--max-validity', '2m'])
    const granted = async (more: object) => (await ask(url, 1, more)).validity
    assert.deepEqual([await granted({}), await granted({ validity: 9999 })], [10, 120])
  })

  it('interrupts at expiry when told to', async (t) => {
    const { url } = await serve(t, ['--validity', '3s', '--cut-at-expiry'])
    const grant = await ask(url, 1_000_000)
    const headers = { ...grant.headers, 'content-length': 1_000_000, expect: '100-continue' }
    const request = begin(grant.url, { headers })
    await once(request, 'continue')
    request.write(randomBytes(1000))
    await assert.rejects(answerOf(request))
  })

  it('lets an endpoint of your own sign with a key that was given', async (t) => {
    const key = ['--secret-id', 'LOCAL', '--secret-key', 'not-a-real-one']
    const { lines } = await serve(t, key)
    const bucket = /^bucket: http:\/\/(\S+)/.exec(lines[0] ?? '')?.[1] ?? ''
    const store = cos({
      bucket: 'demo-1250000000',
      region: 'local',
      protocol: 'http',
      domain: bucket,
      credentials: { secretId: 'LOCAL', secretKey: 'not-a-real-one' },
    })
    const request = { method: 'PUT', key: 'own.txt', headers: {}, query: {}, validity: 60, now: Date.now() }
    const { url } = await store.presign(request)
    assert.equal((await send(url, { method: 'PUT', body: 'x' })).status, 200)
  })

  it('signs as for S3 when told to, and doctor finds nothing wrong with it', async (t) => {
    const { url } = await serve(t, ['--store', 's3'])
    const grant = await ask(url, 1)
    assert.match(grant.url, /X-Amz-Signature=/)
    const put = await send(grant.url, { method: 'PUT', body: 'x', headers: { ...grant.headers } })
    assert.equal(put.status, 200, put.text)
    const { code, out } = await runCommand(['doctor', url, '--origin', origin])
    assert.equal(code, 0, out)
    assert.match(out, /, 0 failures\n$/)
  })

  it('has an option for every fault', async (t) => {
    const { url, lines } = await serve(t, [
      ...['--faults', '--latency', '1ms', '--answer-latency', '2s', '--throttle', '500kB'],
      ...['--answer', '503:SlowDown:2', '--reset', '1KiB', '--never-answer', '--never-read'],
      ...['--no-cors-on-errors', '--refuse-preflight', '--damage', '7', '--clock-skew=-90s', '--ceph-expiry'],
      ...['--fault-count', '3', '--fault-key', 'uploads/*', '--fault-method', 'PUT'],
    ])
    const target = { count: 3, key: 'uploads/*', method: 'PUT' }
    const faults: Fault[] = [
      { kind: 'latency', ms: 1, ...target },
      { kind: 'answer-latency', ms: 2000, ...target },
      { kind: 'throttle', bytesPerSecond: 500_000, ...target },
      { kind: 'answer', status: 503, code: 'SlowDown', retryAfter: '2', ...target },
      { kind: 'reset', afterBytes: 1024, ...target },
      { kind: 'never-answer', ...target },
      { kind: 'never-read', ...target },
      { kind: 'no-cors-on-errors', ...target },
      { kind: 'refuse-preflight', ...target },
      { kind: 'damage', at: 7, ...target },
      { kind: 'clock-skew', ms: -90_000, ...target },
      { kind: 'ceph-expiry', ...target },
    ]
    const control = new URL('/_faults', url).href
    assert.deepEqual(JSON.parse((await send(control)).text), faults)
    assert.equal(lines[1], `faults: ${faults.map(({ kind }) => kind).join(', ')}`)
  })

  it('makes the fault that was asked for, as often as asked', async (t) => {
    const { url } = await serve(t, ['--answer', '503:SlowDown:2', '--fault-count', '1'])
    const grant = await ask(url, 1)
    const put = () => send(grant.url, { method: 'PUT', body: 'x', headers: { ...grant.headers } })
    const first = await put()
    assert.deepEqual([first.status, first.code, first.headers['retry-after']], [503, 'SlowDown', '2'])
    assert.equal((await put()).status, 200)
    assert.equal((await send(new URL('/_faults', url).href)).status, 404)
  })

  it('says which port is in use', async (t) => {
    const dir = await temporaryFolder(t)
    const other = createServer().listen(0, '127.0.0.1')
    t.after(() => other.close())
    await once(other, 'listening')
    const taken = String((other.address() as AddressInfo).port)
    const options = ['serve', '--origin', origin, '--dir', dir]
    for (const [name, ports] of [
      ['--port', ['--port', taken, '--bucket-port', '0']],
      ['--bucket-port', ['--port', '0', '--bucket-port', taken]],
    ] as const) {
      const { code, err } = await runCommand([...options, ...ports])
      assert.equal(code, 1)
      assert.match(err, new RegExp(`Port ${taken} is in use. Choose another with ${name}, e.g. ${name}=0`))
    }
  })

  it('says which variable is wrong', async () => {
    const { code, err } = await runCommand(['serve', '--origin', origin], { env: { VALIDITY: 'long' } })
    assert.equal(code, 2)
    assert.match(err, /VALIDITY must be a whole number/)
  })
})
