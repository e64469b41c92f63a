import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cos, type CosOptions, type Credentials } from '../../src/server/index.js'
import { canonicalHeaders, qSignature } from '../../src/server/stores/qsign.js'
import { HARD_KEYS } from './hard-keys.js'
import { NOW } from './support.js'

const permanent: Credentials = { secretId: 'AKIDexample', secretKey: 'secret' }

function store(options: Partial<CosOptions> = {}) {
  return cos({ bucket: 'photos-1250000000', region: 'ap-beijing', credentials: permanent, ...options })
}

async function presign(key: string, options: Partial<CosOptions> = {}, validity = 600) {
  const request = { method: 'PUT', key, headers: {}, query: {}, validity, now: NOW }
  const answer = await store(options).presign(request)
  return { ...answer, parsed: new URL(answer.url) }
}

/** Start and end of the validity in seconds from `NOW`. */
function window({ parsed }: { parsed: URL }): [number, number] {
  const [start, end] = parsed.searchParams.get('q-sign-time')!.split(';').map(Number)
  return [start! - NOW / 1000, end! - NOW / 1000]
}

/** The signature as a store computes it from what arrives on the wire. */
async function signatureOnArrival({ parsed }: { parsed: URL }, headers: Record<string, string> = {}) {
  return qSignature({
    method: 'PUT',
    path: decodeURIComponent(parsed.pathname),
    query: {},
    headers: { host: parsed.host, ...headers },
    keyTime: parsed.searchParams.get('q-key-time')!,
    secretKey: 'secret',
  })
}

describe('cos(): keys', () => {
  for (const [title, key, wire] of HARD_KEYS) {
    it(title, async () => {
      const granted = await presign(key)
      assert.equal(granted.parsed.pathname, wire)
      assert.ok(granted.url.includes(`.myqcloud.com${wire}?`), 'before a parser has seen it')
      assert.equal(granted.parsed.searchParams.get('q-signature'), await signatureOnArrival(granted))
    })
  }

  it('D06: a lone surrogate is replaced, on the wire and in the signature', async () => {
    const granted = await presign('a\uD800.txt')
    assert.equal(granted.parsed.pathname, '/a%EF%BF%BD.txt')
    assert.equal(granted.parsed.searchParams.get('q-signature'), await signatureOnArrival(granted))
  })

  for (const key of ['..', 'a/../b', './a', 'a/.', 'a/..']) {
    it(`refuses ${key}, which a URL parser would rewrite`, async () => {
      await assert.rejects(presign(key), { name: 'TypeError', message: /segment/ })
    })
  }

  it('refuses an empty key', async () => {
    await assert.rejects(presign(''), TypeError)
  })
})

describe('cos(): hosts', () => {
  for (const [title, options, origin] of [
    ['the standard endpoint', {}, 'https://photos-1250000000.cos.ap-beijing.myqcloud.com'],
    [
      'I08: global acceleration',
      { accelerate: true },
      'https://photos-1250000000.cos.accelerate.myqcloud.com',
    ],
    [
      'I08: the internal endpoint',
      { internal: true },
      'https://photos-1250000000.cos-internal.ap-beijing.tencentcos.cn',
    ],
    [
      'I08: a custom domain, as the browser will send it',
      { domain: 'Files.Example.com:443' },
      'https://files.example.com',
    ],
    [
      'I08: a host with a port, on http',
      { domain: '127.0.0.1:9000', protocol: 'http' },
      'http://127.0.0.1:9000',
    ],
  ] as const) {
    it(title, async () => {
      const granted = await presign('a.txt', options)
      assert.equal(granted.parsed.origin, origin)
      assert.ok(granted.url.startsWith(`${origin}/`))
      assert.equal(granted.parsed.searchParams.get('q-header-list'), 'host')
      assert.equal(granted.parsed.searchParams.get('q-signature'), await signatureOnArrival(granted))
    })
  }

  for (const options of [
    { domain: 'files.example.com/folder' },
    { domain: 'https://files.example.com' },
    { domain: 'user@files.example.com' },
    { domain: 'files.example.com?x' },
    { domain: 'files.example.com', accelerate: true },
    { bucket: 'evil.example/' },
    { region: 'x.evil.example' },
    { protocol: 'ftp' as 'http' },
    { backdate: -1 },
    { credentials: { secretId: '', secretKey: 'secret' } },
  ]) {
    it(`refuses ${JSON.stringify(options)} when it is made`, () => {
      assert.throws(() => store(options), TypeError)
    })
  }
})

describe('cos(): what is signed', () => {
  it('signs type, length and every other header given', async () => {
    const headers = {
      'Content-Type': 'image/png',
      'Content-Length': '1000',
      'x-cos-forbid-overwrite': 'true',
    }
    const request = { method: 'PUT', key: 'a.png', headers, query: {}, validity: 60, now: NOW }
    const answer = await store().presign(request)
    const parsed = new URL(answer.url)
    assert.deepEqual(answer.headers, headers)
    assert.equal(
      parsed.searchParams.get('q-header-list'),
      canonicalHeaders({ ...headers, host: '' }).list,
      'all of them are named',
    )
    assert.equal(parsed.searchParams.get('q-signature'), await signatureOnArrival({ parsed }, headers))
    assert.notEqual(
      parsed.searchParams.get('q-signature'),
      await signatureOnArrival({ parsed }, { ...headers, 'Content-Length': '5000000000' }),
    )
  })

  it('signs the parameters of a download and sends them', async () => {
    const query = { 'response-content-disposition': 'attachment; filename="a b.txt"' }
    const request = { method: 'GET', key: 'a.txt', headers: {}, query, validity: 60, now: NOW }
    const parsed = new URL((await store().presign(request)).url)
    assert.equal(parsed.searchParams.get('q-url-param-list'), 'response-content-disposition')
    assert.equal(parsed.searchParams.get('response-content-disposition'), 'attachment; filename="a b.txt"')
  })

  it('A14: the start lies a minute back, the end is counted from now', async () => {
    assert.deepEqual(window(await presign('a', {}, 120)), [-60, 120])
    assert.deepEqual(window(await presign('a', { backdate: 300 }, 120)), [-300, 120])
    assert.equal((await presign('a', {}, 120)).validity, 120)
  })

  it('a fraction of a second does not shorten the validity', async () => {
    const request = { method: 'PUT', key: 'a', headers: {}, query: {}, validity: 10, now: NOW + 999 }
    const parsed = new URL((await store().presign(request)).url)
    assert.deepEqual(window({ parsed }), [-60, 11])
  })
})
