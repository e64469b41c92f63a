import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Fault, FaultKind } from '../../src/local/index.js'
import { cos } from '../../src/server/index.js'
import { changedGrant, examine, startEndpoint, startPatient, type Illness } from './support/doctor.js'
import { key, temporaryFolder } from './support/store.js'

/** What must be found of a fault: the level, the line, and what is said to be changed. */
interface Finding {
  readonly fault: Fault
  readonly level: 'fail' | 'warn' | 'ok'
  readonly found: RegExp
  readonly fix: RegExp
  readonly options?: readonly string[]
}

const silent = ['--timeout', '1s']

/** The compiler asks for an entry for each kind. */
const findings: Readonly<Record<Exclude<FaultKind, 'throttle' | 'ceph-expiry'>, Finding>> = {
  latency: {
    fault: { kind: 'latency', ms: 60_000, method: 'OPTIONS' },
    level: 'fail',
    found: /^bucket: .* cannot be reached \(TIMEOUT\)/,
    fix: /--timeout/,
    options: silent,
  },
  'answer-latency': {
    fault: { kind: 'answer-latency', ms: 60_000 },
    level: 'fail',
    found: /^upload: no answer$/,
    fix: /store/,
    options: silent,
  },
  'never-answer': {
    fault: { kind: 'never-answer' },
    level: 'fail',
    found: /^upload: no answer$/,
    fix: /store/,
    options: silent,
  },
  'never-read': {
    fault: { kind: 'never-read' },
    level: 'fail',
    found: /^upload: no answer$/,
    fix: /store/,
    options: silent,
  },
  answer: {
    fault: { kind: 'answer', status: 503, code: 'SlowDown' },
    level: 'fail',
    found: /^upload: 503 SlowDown$/,
    fix: /busy/,
  },
  reset: {
    fault: { kind: 'reset', afterBytes: 10 },
    level: 'fail',
    found: /^upload: the connection broke \(\w+\)/,
    fix: /proxy/,
  },
  'no-cors-on-errors': {
    fault: { kind: 'no-cors-on-errors' },
    level: 'warn',
    found: /^wrong signature: refused with 403 SignatureDoesNotMatch, no Access-Control-Allow-Origin$/,
    fix: /status 0/,
  },
  'refuse-preflight': {
    fault: { kind: 'refuse-preflight' },
    level: 'fail',
    found: /^bucket preflight: status 403$/,
    fix: /<AllowedOrigin>https:\/\/app\.example<\/AllowedOrigin>[^]*<AllowedHeader>content-type/,
  },
  damage: {
    fault: { kind: 'damage', at: 3 },
    level: 'warn',
    found: /^bytes: the ETag is not the MD5/,
    fix: /Damaged on the way/,
  },
  'clock-skew': {
    fault: { kind: 'clock-skew', ms: 3_600_000 },
    level: 'fail',
    found: /^clocks: the endpoint is (3599|3600|3601) s behind the bucket$/,
    fix: /Set the bucket's clock by NTP: URLs end too early/,
  },
}

describe('doctor at the bucket', { concurrency: 2 }, () => {
  for (const [kind, { fault, level, found, fix, options = [] }] of Object.entries(findings)) {
    it(`finds the fault ${kind}`, async (t) => {
      const { endpoint } = await startPatient(t, { faults: [fault] })
      const report = await examine(endpoint, options)
      const line = report.at(level).find((text) => found.test(text))
      assert.ok(line, report.checks.map((check) => `${check.level} ${check.name}: ${check.found}`).join('\n'))
      assert.match(report.fixOf(line.slice(0, line.indexOf(':'))), fix)
      assert.equal(report.code, level === 'fail' ? 1 : 0)
    })
  }

  it('finds a store that cuts what its clock has ended, as Ceph says it: no word, no CORS', async (t) => {
    const faults: Fault[] = [{ kind: 'clock-skew', ms: 3_600_000 }, { kind: 'ceph-expiry' }]
    const { endpoint } = await startPatient(t, { faults })
    const report = await examine(endpoint)
    assert.match(
      report.at('fail').join('\n'),
      /bucket preflight: status 403\nupload: 403 AccessDenied\nclocks: /,
    )
  })

  it('finds a bucket whose clock is behind: URLs begin too late', async (t) => {
    const { endpoint } = await startPatient(t, { faults: [{ kind: 'clock-skew', ms: -3_600_000 }] })
    const report = await examine(endpoint)
    assert.match(
      report.at('fail').join('\n'),
      /^upload: 403 AccessDenied\nclocks: the endpoint is \d+ s ahead/,
    )
    assert.match(report.fixOf('upload'), /NTP/)
    assert.match(report.fixOf('clocks'), /begin too late/)
  })

  it('warns of clocks that are a little apart', async (t) => {
    const { endpoint } = await startPatient(t, { faults: [{ kind: 'clock-skew', ms: 20_000 }] })
    const report = await examine(endpoint)
    assert.match(report.at('warn').join(), /^clocks: the endpoint is (19|20|21) s behind the bucket$/)
    assert.equal(report.code, 0)
  })

  it('finds a transfer that outlives its grant', async (t) => {
    const { endpoint } = await startPatient(t, {
      store: { cutAtExpiry: true, throttle: 200_000 },
      handler: { validity: { min: 3, default: 3 } },
    })
    const path = join(await temporaryFolder(t), 'large.bin')
    await writeFile(path, Buffer.alloc(20_000_000))
    const report = await examine(endpoint, ['--file', path])
    assert.match(report.at('fail').join(), /^upload: the connection broke \(\w+\) after \d s$/)
    assert.match(report.fixOf('upload'), /ended at 3 s: grant a longer validity/)
  })

  const wrong: readonly [what: string, illness: Illness, found: RegExp, fix: RegExp][] = [
    [
      'a rule for another method',
      { store: { cors: { origins: ['https://app.example'], methods: ['GET'] } } },
      /^bucket preflight: status 403$/,
      /<AllowedMethod>PUT</,
    ],
    [
      'a rule without the header',
      { store: { cors: { origins: ['https://app.example'], headers: [] } } },
      /^bucket preflight: status 403$/,
      /<AllowedHeader>content-type</,
    ],
    [
      'a signed header that the grant does not name',
      { wrap: changedGrant((grant) => ({ ...grant, headers: {} })) },
      /^upload: 403 SignatureDoesNotMatch$/,
      /If Content-Type is signed, name it in the "headers"/,
    ],
    [
      'a key of another account',
      { store: { credentials: [{ ...key, secretId: 'AKIDother' }] } },
      /^upload: 403 InvalidAccessKeyId$/,
      /Check the key/,
    ],
    [
      'a wrong secret',
      { store: { credentials: [{ ...key, secretKey: 'another' }] } },
      /^upload: 403 SignatureDoesNotMatch$/,
      /check the secret key/,
    ],
    ['a file too large', { store: { maxSize: 50 } }, /^upload: 400 EntityTooLarge$/, /maxSize/],
  ]
  for (const [what, illness, found, fix] of wrong) {
    it(`finds ${what}`, async (t) => {
      const { endpoint } = await startPatient(t, illness)
      const report = await examine(endpoint)
      const line = report.at('fail').find((text) => found.test(text))
      assert.ok(line, report.at('fail').join('\n'))
      assert.match(report.fixOf(line.slice(0, line.indexOf(':'))), fix)
      assert.equal(report.code, 1)
    })
  }

  it('warns of an ETag that is not exposed', async (t) => {
    const { endpoint } = await startPatient(t, {
      store: { cors: { origins: ['https://app.example'], expose: [] } },
    })
    const report = await examine(endpoint)
    assert.deepEqual(report.at('warn'), ['ETag: not exposed'])
    assert.match(report.fixOf('ETag'), /<ExposeHeader>ETag</)
  })

  it('finds a bucket that takes anything, and one that hides a stored file from the page', async (t) => {
    const bucket = await startEndpoint(t, (request) => {
      const allow = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'PUT' }
      const headers = { 'access-control-allow-headers': 'Content-Type', ...allow }
      return new Response(null, { status: 200, headers: request.method === 'OPTIONS' ? headers : {} })
    })
    const { endpoint } = await startPatient(t, {
      handler: {
        store: cos({
          bucket: 'b-1250000000',
          region: 'local',
          credentials: key,
          domain: new URL(bucket).host,
          protocol: 'http',
        }),
      },
    })
    const report = await examine(endpoint)
    assert.deepEqual(report.at('fail'), [
      'bucket CORS: no Access-Control-Allow-Origin',
      'wrong signature: accepted with 200',
    ])
    assert.match(report.fixOf('wrong signature'), /private/)
  })

  it('finds a bucket that is nowhere', async (t) => {
    const { endpoint } = await startPatient(t, {
      wrap: changedGrant((grant) => ({ ...grant, url: grant.url.replace(/:\d+\//, ':1/') })),
    })
    const report = await examine(endpoint)
    assert.match(report.at('fail').join(), /^bucket: 127\.0\.0\.1:1\/.* cannot be reached \(ECONNREFUSED\)$/)
  })
})
