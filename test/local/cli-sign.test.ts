import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import type { ObjectStore } from '../../src/local/index.js'
import { runCommand, type Ran } from './support/cli.js'
import { send, sha256 } from './support/http.js'
import { key, startStore } from './support/store.js'

const env = {
  COS_SECRET_ID: key.secretId,
  COS_SECRET_KEY: key.secretKey,
  BUCKET: 'b-1250000000',
  REGION: 'local',
}

/** Signs for an embedded store. */
function sign(store: ObjectStore, args: readonly string[], more: Record<string, string> = {}, input = '') {
  const place = ['--domain', store.host, '--protocol', 'http']
  return runCommand(['sign', ...args, ...place], { env: { ...env, ...more }, input })
}

const linesOf = ({ out }: Ran): string[] => out.split('\n').slice(0, -1)

describe('sign', { concurrency: 2 }, () => {
  it('gives URLs with which an object is stored, read and deleted', async (t) => {
    const store = await startStore(t)
    const name = "a b+c/#?%&'(1)*! 文件 🥳.png"
    const body = randomBytes(1000)
    const options = ['--content-type', 'image/png', '--size', '1000', '--header', 'Cache-Control: no-cache']
    const put = await sign(store, [name, ...options])
    assert.deepEqual({ ...put, out: '' }, { code: 0, out: '', err: '' })
    const headers = { 'content-type': 'image/png', 'cache-control': 'no-cache' }
    const [url = ''] = linesOf(put)
    assert.equal((await send(url, { method: 'PUT', body: 'other', headers })).code, 'SignatureDoesNotMatch')
    assert.equal((await send(url, { method: 'PUT', body, headers })).status, 200)
    assert.equal((await store.object(name))?.sha256, sha256(body))

    const get = await sign(store, [
      name,
      '--method',
      'GET',
      '--filename',
      'Ü 1.png',
      '--query',
      'response-expires=0',
    ])
    const answer = await send(linesOf(get)[0] ?? '')
    assert.equal(sha256(answer.body), sha256(body))
    assert.equal(
      answer.headers['content-disposition'],
      `attachment; filename="U 1.png"; filename*=UTF-8''%C3%9C%201.png`,
    )
    const inline = await sign(store, [name, '--method', 'get', '--inline'])
    assert.equal((await send(linesOf(inline)[0] ?? '')).headers['content-disposition'], 'inline')

    const del = await sign(store, [name, '--method', 'DELETE'])
    assert.equal((await send(linesOf(del)[0] ?? '', { method: 'DELETE' })).status, 204)
    assert.equal(await store.object(name), undefined)
  })

  it('signs several keys and a list, in their order', async (t) => {
    const store = await startStore(t)
    const ran = await sign(store, ['first', '-', 'last', '--json'], {}, 'a b\r\n\r\n中/文\nc')
    assert.equal(ran.code, 0, ran.err)
    const signed = linesOf(ran).map((line) => JSON.parse(line) as { key: string; url: string })
    assert.deepEqual(
      signed.map(({ key }) => key),
      ['first', 'a b', '中/文', 'c', 'last'],
    )
    for (const { url } of signed) assert.equal((await send(url, { method: 'PUT', body: 'x' })).status, 200)
    assert.deepEqual(
      (await store.objects()).map((object) => object.key).sort(),
      ['a b', 'c', 'first', 'last', '中/文'].sort(),
    )
  })

  it('tells everything about a URL as JSON', async (t) => {
    const store = await startStore(t)
    const before = Date.now()
    const ran = await sign(store, ['k', '--json', '--validity', '2h', '--content-type', 'text/plain'])
    const { url, expiresAt, ...rest } = JSON.parse(ran.out) as Record<string, string>
    const headers = { 'Content-Type': 'text/plain' }
    assert.deepEqual(rest, { key: 'k', method: 'PUT', headers, validity: 7200 })
    const end = Date.parse(expiresAt ?? '')
    assert.ok(end >= before + 7_200_000 && end <= Date.now() + 7_200_000)
    assert.equal((await send(url ?? '', { method: 'PUT', body: 'x', headers })).status, 200)
  })

  it('goes on after a key that no URL can carry, and fails in the end', async (t) => {
    const store = await startStore(t)
    const ran = await sign(store, ['-'], {}, 'a/../b\nfine\n')
    assert.equal(ran.code, 1)
    assert.equal(linesOf(ran).length, 1)
    assert.match(ran.err, /^"a\/..\/b": .*segment/)
  })

  it('cuts the validity to the end of a temporary key, and says so', async (t) => {
    const expiresAt = Date.now() + 600_000
    const temporary = { ...key, token: 'tok+en/==', expiresAt }
    const store = await startStore(t, { credentials: [temporary] })
    const more = { COS_TOKEN: temporary.token, COS_KEY_EXPIRES: new Date(expiresAt).toISOString() }
    const ran = await sign(store, ['k', '--json', '--validity', '7d'], more)
    assert.equal(ran.code, 0)
    assert.match(ran.err, /"k": works for 5\d\d s, not 604800 s: the key ends earlier/)
    const { url, validity } = JSON.parse(ran.out) as { url: string; validity: number }
    assert.ok(validity <= 600)
    assert.equal((await send(url, { method: 'PUT', body: 'x' })).status, 200)

    const unknown = await sign(store, ['k'], { COS_TOKEN: temporary.token })
    assert.match(unknown.err, /dies with the temporary key, whose end is unknown/)
  })

  it('takes a key from the options whole: a token of the environment belongs to another', async (t) => {
    const store = await startStore(t)
    const own = ['--secret-id', key.secretId, '--secret-key', key.secretKey]
    const ran = await sign(store, ['k', ...own], { COS_SECRET_ID: 'other', COS_TOKEN: 'other' })
    assert.equal((await send(linesOf(ran)[0] ?? '', { method: 'PUT', body: 'x' })).status, 200)
  })

  it('signs until a date', async (t) => {
    const store = await startStore(t)
    const end = new Date(Date.now() + 3_600_000).toISOString()
    const { validity } = JSON.parse((await sign(store, ['k', '--json', '--expires', end])).out) as {
      validity: number
    }
    assert.ok(validity > 3500 && validity <= 3600)
  })

  it('knows the hosts of the store', async () => {
    const place = ['--bucket', 'photos-1250000000', '--region', 'ap-beijing']
    const hosts = await Promise.all(
      [[], ['--accelerate'], ['--domain', 'files.example']].map(async (more) => {
        const { out } = await runCommand(['sign', 'k', ...place, ...more], { env })
        return new URL(out).origin
      }),
    )
    assert.deepEqual(hosts, [
      'https://photos-1250000000.cos.ap-beijing.myqcloud.com',
      'https://photos-1250000000.cos.accelerate.myqcloud.com',
      'https://files.example',
    ])
  })

  const { COS_SECRET_KEY: _, ...keyless } = env
  const misuses: readonly [args: readonly string[], env: Record<string, string>, says: RegExp][] = [
    [[], env, /Name at least one key/],
    [['k'], {}, /--secret-id is missing; .* COS_SECRET_ID/],
    [['k'], keyless, /--secret-key is missing; .* COS_SECRET_KEY/],
    [['k'], { ...env, BUCKET: '' }, /--bucket is missing; .* BUCKET/],
    [['k', '--bucket', 'No Bucket'], env, /bucket is a name such as/],
    [['k', '--store', 'ftp'], env, /--store takes cos.*, not "ftp"/],
    [['k', '--protocol', 'ftp'], env, /--protocol takes https or http/],
    [['k', '--accelerate', '--internal'], env, /exclude each other/],
    [['k', '--method', 'POST'], env, /--method takes PUT, GET, HEAD or DELETE/],
    [['k', '--method', 'GET', '--size', '1'], env, /--size goes with --method PUT, not GET/],
    [['k', '--inline'], env, /--inline goes with --method GET, not PUT/],
    [['k', '--validity', 'soon'], env, /--validity takes a time such as 90s, 15m, 2h or 7d, not "soon"/],
    [['k', '--expires', '2001-01-01'], env, /--expires lies in the past/],
    [['k', '--expires', 'tomorrow'], env, /--expires takes a date/],
    [['k', '--expires', '2101-01-01', '--validity', '5m'], env, /not both/],
    [['k', '--query', 'response-expires'], env, /--query takes NAME=VALUE/],
  ]
  for (const [args, surroundings, says] of misuses) {
    it(`says what is wrong with: sign ${args.join(' ')} (${Object.keys(surroundings).length} variables)`, async () => {
      const { code, out, err } = await runCommand(['sign', ...args], { env: surroundings })
      assert.deepEqual({ code, out }, { code: 2, out: '' })
      assert.match(err, says)
      assert.ok(!err.includes(key.secretKey))
    })
  }

  it('fails with a temporary key that has ended', async () => {
    const args = ['sign', 'k', '--token', 't', '--key-expires', '2020-01-01']
    const { code, out, err } = await runCommand(args, { env })
    assert.deepEqual({ code, out }, { code: 1, out: '' })
    assert.match(err, /credentials have ended/)
  })
})
