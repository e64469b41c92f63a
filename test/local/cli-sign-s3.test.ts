import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { s3, type S3Options } from '../../src/server/index.js'
import { runCommand } from './support/cli.js'

const key = { secretId: 'AKIAtest', secretKey: 'secret+of/the=test' }
const env = {
  STORE: 's3',
  BUCKET: 'my-photos',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: key.secretId,
  AWS_SECRET_ACCESS_KEY: key.secretKey,
}

interface Signed {
  readonly url: string
  readonly headers: Record<string, string>
  readonly validity: number
}

async function sign(args: readonly string[], more: Record<string, string> = {}) {
  const ran = await runCommand(['sign', ...args, '--json'], { env: { ...env, ...more } })
  assert.equal(ran.code, 0, ran.err)
  return { ...(JSON.parse(ran.out) as Signed), err: ran.err }
}

/** What `s3()` itself signs for the moment that the URL names. */
async function expected(url: string, options: Partial<S3Options>, request: object = {}): Promise<string> {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
    new URL(url).searchParams.get('X-Amz-Date') ?? '',
  )
  const [, y, mo, d, h, mi, s] = (parts ?? []).map(Number)
  const start = Date.UTC(y!, mo! - 1, d, h, mi, s)
  const store = s3({ bucket: 'my-photos', region: 'eu-central-1', credentials: key, ...options, backdate: 0 })
  const validity = Number(new URL(url).searchParams.get('X-Amz-Expires'))
  const plain = { method: 'PUT', key: 'a b+(1).png', headers: {}, query: {}, validity, now: start }
  return (await store.presign({ ...plain, ...request })).url
}

describe('sign --store s3', { concurrency: 2 }, () => {
  it('takes place and key from the variables of Amazon’s tools', async () => {
    const { url } = await sign(['a b+(1).png'])
    assert.equal(new URL(url).origin, 'https://my-photos.s3.eu-central-1.amazonaws.com')
    assert.equal(url, await expected(url, {}))
  })

  it('signs type, length and headers, and a name for saving', async () => {
    const options = ['--content-type', 'image/png', '--size', '7', '--header', 'If-None-Match: *']
    const { url, headers } = await sign(['a b+(1).png', ...options])
    assert.deepEqual(headers, { 'Content-Type': 'image/png', 'Content-Length': '7', 'If-None-Match': '*' })
    assert.equal(url, await expected(url, {}, { headers }))
    const link = await sign(['a b+(1).png', '--method', 'GET', '--filename', 'a.png'])
    const disposition = new URL(link.url).searchParams.get('response-content-disposition')
    assert.match(disposition ?? '', /^attachment; filename="a.png"/)
  })

  for (const [what, args, more, options] of [
    [
      'an endpoint',
      ['--endpoint', 'http://127.0.0.1:9000'],
      {},
      { endpoint: 'http://127.0.0.1:9000', style: 'path' },
    ],
    [
      'an endpoint of the environment',
      [],
      { AWS_ENDPOINT_URL_S3: 'https://x.example', AWS_ENDPOINT_URL: 'https://y.example' },
      { endpoint: 'https://x.example' },
    ],
    [
      'a domain of its own',
      ['--endpoint', 'https://files.example', '--style', 'domain'],
      {},
      { endpoint: 'https://files.example', style: 'domain' },
    ],
    ['a region', ['--region', 'auto'], { AWS_DEFAULT_REGION: 'us-east-1' }, { region: 'auto' }],
    ['acceleration', ['--accelerate'], {}, { accelerate: true }],
  ] as const) {
    it(`knows ${what}`, async () => {
      const { url } = await sign(['a b+(1).png', ...args], more)
      assert.equal(url, await expected(url, options))
    })
  }

  it('J09: cuts the validity to seven days, and says so', async () => {
    const { url, validity, err } = await sign(['k', '--validity', '30d'])
    assert.equal(validity, 604_800)
    assert.equal(new URL(url).searchParams.get('X-Amz-Expires'), '604800')
    assert.match(err, /"k": works for 604800 s, not 2592000 s/)
  })

  it('I07: signs the token of a temporary key, and cuts to its end', async () => {
    const end = new Date(Date.now() + 600_000).toISOString()
    const temporary = { AWS_SESSION_TOKEN: 'a+b/c==', AWS_CREDENTIAL_EXPIRATION: end }
    const { url, validity, err } = await sign(['k', '--validity', '1h'], temporary)
    assert.equal(new URL(url).searchParams.get('X-Amz-Security-Token'), 'a+b/c==')
    assert.ok(validity <= 600)
    assert.match(err, /the key ends earlier/)
  })

  const { AWS_REGION: _, ...placeless } = env
  for (const [args, surroundings, says] of [
    [[], placeless, /--region is missing; .* AWS_REGION/],
    [[], { ...env, AWS_ACCESS_KEY_ID: '' }, /--secret-id is missing; .* AWS_ACCESS_KEY_ID/],
    [['--domain', 'x.example'], env, /--domain means nothing to --store s3.*--style domain/],
    [['--store', 'cos', '--endpoint', 'https://x.example'], env, /--endpoint means nothing to --store cos/],
    [['--endpoint', 'x.example'], env, /s3: endpoint is an address such as/],
    [['--style', 'virtual'], env, /--style takes host or path or domain, not "virtual"/],
  ] as const) {
    it(`says what is wrong with: ${args.join(' ') || Object.keys(surroundings).join(' ')}`, async () => {
      const { code, out, err } = await runCommand(['sign', 'k', ...args], { env: surroundings })
      assert.deepEqual({ code, out }, { code: 2, out: '' })
      assert.match(err, says)
      assert.ok(!err.includes(key.secretKey))
    })
  }
})
