import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Grant, Listing } from '../../src/wire.js'
import { runToEnd, startDemoProcess, stop } from './support/demo.js'
import { answerOf, begin, send, sha256 } from './support/http.js'
import { temporaryFolder } from './support/store.js'

const json = { 'content-type': 'application/json' }

describe('the demo', () => {
  it('grants, stores, tells what it stored, and ends at a signal', async (t) => {
    const BUCKET_DIR = await temporaryFolder(t)
    const { child, url, bucket } = await startDemoProcess(t, { BUCKET_DIR, VALIDITY: '120' })
    assert.match((await send(url)).text, /<presigned-upload endpoint="\/api\/sign" multiple/)

    const body = randomBytes(100_000)
    const grant = await ask(url, 'Ünïcode (1) #?.png', body.length)
    assert.ok(grant.url.startsWith(`${bucket}/`))
    assert.equal(grant.validity, 120)
    const headers = { ...grant.headers, origin: new URL(url).origin }
    const put = await send(grant.url, { method: 'PUT', body, headers })
    assert.equal(put.status, 200, put.text)
    assert.equal(put.headers['access-control-allow-origin'], new URL(url).origin)
    assert.equal(sha256(await readFile(join(BUCKET_DIR, ...(grant.key ?? '').split('/')))), sha256(body))

    const listed = JSON.parse((await send(`${url}api/objects`)).text) as { key: string }[]
    assert.deepEqual(
      listed.map(({ key }) => key),
      [grant.key],
    )
    const one = JSON.parse(
      (await send(`${url}api/objects?key=${encodeURIComponent(grant.key ?? '')}`)).text,
    ) as object
    assert.deepEqual(one, { ...listed[0], sha256: sha256(body) })
    assert.equal((await send(`${url}_faults`)).status, 404)
    assert.equal(await stop(child, 'SIGTERM'), 0)
  })

  it('lists by folder, and makes links to files and folders that are endpoints themselves', async (t) => {
    const { url } = await startDemoProcess(t, { BUCKET_DIR: await temporaryFolder(t) })
    const grant = await ask(url, 'a b.txt', 5)
    await send(grant.url, { method: 'PUT', body: 'hello', headers: { ...grant.headers } })
    const post = async (path: string, body: object) => {
      const answer = await send(new URL(path, url).href, {
        method: 'POST',
        headers: json,
        body: JSON.stringify(body),
      })
      return JSON.parse(answer.text) as Listing & Grant
    }
    const { folders } = await post('api/sign', { action: 'list', prefix: 'uploads/', delimiter: '/' })
    assert.deepEqual(folders, [grant.key?.replace('a b.txt', '')])

    const link = await post('s', { prefix: 'uploads/' })
    const page = await send(link.url)
    assert.match(page.text, /<h1>uploads<\/h1>/)
    const below = grant.key?.slice('uploads/'.length) ?? ''
    const file = await post(new URL(link.url).pathname, { action: 'download', key: below })
    assert.equal((await send(file.url)).text, 'hello')
    const opened = await send(`${link.url}/${encodeURI(below)}`)
    assert.equal((await send(opened.headers.location ?? '')).text, 'hello')
    const foreign = { ...json, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    assert.equal((await send(link.url, { method: 'POST', headers: foreign, body: '{}' })).status, 403)
  })

  it('ends at once with transfers running', async (t) => {
    const BUCKET_DIR = await temporaryFolder(t)
    const { child, url } = await startDemoProcess(t, { BUCKET_DIR, THROTTLE: '1000' })
    const grant = await ask(url, 'slow.bin', 1_000_000)
    const request = begin(grant.url, {
      headers: { ...grant.headers, 'content-length': 1_000_000, expect: '100-continue' },
    })
    await once(request, 'continue')
    request.write(randomBytes(500_000))
    const broken = assert.rejects(answerOf(request))
    assert.equal(await stop(child, 'SIGINT'), 0)
    await broken
  })

  it('takes faults over HTTP when told to, from its own machine and as JSON', async (t) => {
    const BUCKET_DIR = await temporaryFolder(t)
    const { url } = await startDemoProcess(t, { BUCKET_DIR, FAULTS: '1' })
    const control = `${url}_faults`
    const fault = { kind: 'answer', status: 503, code: 'SlowDown', count: 1 }
    const post = (body: string, headers = json) => send(control, { method: 'POST', body, headers })
    assert.deepEqual(JSON.parse((await post(JSON.stringify([fault]))).text), [fault])
    const grant = await ask(url, 'a.txt', 1)
    const put = () => send(grant.url, { method: 'PUT', body: 'x', headers: { ...grant.headers } })
    assert.equal((await put()).code, 'SlowDown')
    assert.equal((await put()).status, 200)

    assert.equal((await post('{"kind":"explode"}')).status, 400)
    assert.equal((await post(JSON.stringify(fault), { 'content-type': 'text/plain' })).status, 415)
    assert.equal((await send(control, { headers: { host: 'rebound.example' } })).status, 421)
    await post(JSON.stringify(fault))
    assert.deepEqual(JSON.parse((await send(control, { method: 'DELETE' })).text), [])
  })

  it('grants up to MAX_VALIDITY to a page that asks, and never less than VALIDITY', async (t) => {
    const BUCKET_DIR = await temporaryFolder(t)
    const { url } = await startDemoProcess(t, { BUCKET_DIR, VALIDITY: '10', MAX_VALIDITY: '60' })
    const granted = async (validity?: number) => (await ask(url, 'a', 1, validity)).validity
    assert.deepEqual(
      [await granted(), await granted(3), await granted(45), await granted(999)],
      [10, 10, 45, 60],
    )
  })

  const bad: [string, string, RegExp][] = [
    ['PORT', 'eighty', /PORT must be a whole number from 0 to 65535, not "eighty"/],
    ['BUCKET_PORT', '70000', /BUCKET_PORT/],
    ['VALIDITY', '0', /VALIDITY must be a whole number from 1/],
    ['THROTTLE', '-5', /THROTTLE/],
    ['CUT_AT_EXPIRY', 'yes', /CUT_AT_EXPIRY must be 1 or 0/],
  ]
  for (const [name, value, message] of bad) {
    it(`refuses ${name}=${value}`, async () => {
      const { code, errors } = await runToEnd({ [name]: value })
      assert.equal(code, 2)
      assert.match(errors, message)
    })
  }

  it('says which port is in use', async (t) => {
    const BUCKET_DIR = await temporaryFolder(t)
    const other = createServer().listen(0, '127.0.0.1')
    t.after(() => other.close())
    await once(other, 'listening')
    const taken = String((other.address() as AddressInfo).port)
    for (const [name, ports] of [
      ['PORT', { PORT: taken, BUCKET_PORT: '0' }],
      ['BUCKET_PORT', { PORT: '0', BUCKET_PORT: taken }],
    ] as const) {
      const { code, errors } = await runToEnd({ BUCKET_DIR, ...ports })
      assert.equal(code, 1)
      assert.match(errors, new RegExp(`Port ${taken} is in use. Choose another with ${name},`))
    }
  })

  it('gives away no file beside the page', async (t) => {
    const BUCKET_DIR = await temporaryFolder(t)
    const { url } = await startDemoProcess(t, { BUCKET_DIR })
    for (const path of [
      '..%2fpackage.json',
      '%2e%2e/package.json',
      '../src/wire.ts',
      '.env',
      'demo.css%00.js',
    ])
      assert.ok((await send(url + path)).status >= 400, path)
    assert.equal((await send(`${url}demo.css`)).status, 200)
  })

  async function ask(url: string, name: string, size: number, validity?: number): Promise<Grant> {
    const body = JSON.stringify({
      action: 'upload',
      file: { name, type: 'image/png', size },
      id: 'one',
      attempt: 1,
      ...(validity !== undefined && { validity }),
    })
    const answer = await send(`${url}api/sign`, { method: 'POST', body, headers: json })
    assert.equal(answer.status, 200, answer.text)
    return JSON.parse(answer.text) as Grant
  }
})
