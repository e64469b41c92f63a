/** Each row of the table of failures, in real browsers against a store that fails on purpose. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, afterEach, before, describe, it } from 'node:test'
import type { Fault } from '../../src/local/faults/fault.js'
import type { Item } from '../../src/queue/types.js'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startDemo, type Demo } from './support/demo.js'
import { sha256, temporaryFiles, type Files } from './support/files.js'
import { INPUT, openPage, outcome, upload, type PresignedUpload } from './support/upload.js'

const PUT = { method: 'PUT' } as const

/** A fault that passes: the file arrives all the same. */
const cured: readonly [
  title: string,
  faults: readonly Fault[],
  attempts: number,
  attributes?: Record<string, string>,
][] = [
  [
    '503 SlowDown with Retry-After',
    [{ kind: 'answer', status: 503, code: 'SlowDown', retryAfter: 1, ...PUT, count: 1 }],
    2,
  ],
  ['500', [{ kind: 'answer', status: 500, code: 'InternalError', ...PUT, count: 1 }], 2],
  [
    'RequestTimeTooSkewed (A15)',
    [{ kind: 'answer', status: 403, code: 'RequestTimeTooSkewed', ...PUT, count: 1 }],
    2,
  ],
  ['ExpiredToken (A11)', [{ kind: 'answer', status: 400, code: 'ExpiredToken', ...PUT, count: 1 }], 2],
  ['a reset mid-body', [{ kind: 'reset', afterBytes: 1_000_000, ...PUT, count: 2 }], 2],
  ['no answer (F05)', [{ kind: 'never-answer', ...PUT, count: 1 }], 2, { 'response-timeout': '1' }],
  ['a body damaged on the way', [{ kind: 'damage', ...PUT, count: 1 }], 2, { checksum: 'md5' }],
  ['an answer that takes a while (F01)', [{ kind: 'answer-latency', ms: 1_500, ...PUT, count: 1 }], 1],
]

/** A fault that stays: one clear end, after so many attempts. */
const fatal: readonly [
  title: string,
  faults: readonly Fault[],
  expected: Partial<Item['error']>,
  attempts: number,
][] = [
  [
    'AccessDenied (A08)',
    [{ kind: 'answer', status: 403, code: 'AccessDenied', ...PUT }],
    { code: 'forbidden', status: 403, storeCode: 'AccessDenied', phase: 'response' },
    2,
  ],
  [
    'SignatureDoesNotMatch',
    [{ kind: 'answer', status: 403, code: 'SignatureDoesNotMatch', ...PUT }],
    { code: 'signature-mismatch', storeCode: 'SignatureDoesNotMatch' },
    2,
  ],
  [
    'EntityTooLarge (E02)',
    [{ kind: 'answer', status: 400, code: 'EntityTooLarge', ...PUT }],
    { code: 'too-large' },
    1,
  ],
  [
    'NoSuchBucket',
    [{ kind: 'answer', status: 404, code: 'NoSuchBucket', ...PUT }],
    { code: 'refused', status: 404 },
    1,
  ],
  ['409', [{ kind: 'answer', status: 409, code: 'FileAlreadyExists', ...PUT }], { code: 'conflict' }, 1],
  [
    'a signer whose clock is behind (A14)',
    [{ kind: 'clock-skew', ms: 86_400_000, ...PUT }],
    { code: 'expired', status: 403 },
    2,
  ],
  [
    'a refused preflight (C04)',
    [{ kind: 'refuse-preflight' }],
    { code: 'cors', status: null, phase: 'preflight' },
    2,
  ],
]

for (const engine of engines()) {
  describe(`failures in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let files: Files
    let path: string

    before(async () => {
      files = await temporaryFiles()
      path = await files.make('file.bin', 4_000_000)
      demo = await startDemo()
      browser = await openBrowser(engine)
    })
    afterEach(() => demo.clearFaults())
    after(async () => {
      await browser.close()
      await demo.stop()
      await files.remove()
    })

    for (const [title, faults, attempts, attributes] of cured) {
      it(`${title}: the file arrives`, async () => {
        await openPage(browser, demo.url, attributes)
        for (const fault of faults) await demo.fault(fault)
        const { done, failed } = await upload(browser, [path])
        assert.deepEqual(failed, [])
        assert.ok(done[0]?.key)
        // A browser repeats a request by itself when a connection that it had kept open is reset.
        if (faults[0]?.kind === 'reset') assert.ok(done[0].attempt >= attempts)
        else assert.equal(done[0].attempt, attempts)
        assert.equal(await demo.digest(done[0].key), await sha256(path))
      })
    }

    for (const [title, faults, expected, attempts] of fatal) {
      it(`${title}: ${expected?.code}`, async () => {
        await openPage(browser, demo.url)
        for (const fault of faults) await demo.fault(fault)
        const { done, failed, events } = await upload(browser, [path])
        assert.deepEqual(done, [])
        const [item] = failed
        assert.deepEqual({ ...item?.error, ...expected }, item?.error)
        assert.equal(item?.attempt, attempts)
        assert.ok(item.error?.message)
        assert.ok(item.error.hint)
        assert.equal(events.filter((type) => type === 'upload-error').length, 1)
      })
    }
  })

  describe(`what the page itself cannot send in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let files: Files

    before(async () => {
      files = await temporaryFiles()
      demo = await startDemo()
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await demo.stop()
      await files.remove()
    })

    it('E07, E08: a file that is gone when its turn comes', async () => {
      const path = await files.make('gone.bin', 300_000)
      await openPage(browser, demo.url, { manual: '' })
      await browser.chooseFiles(INPUT, [path])
      await rm(path)
      await browser.evaluate(() => document.querySelector<PresignedUpload>('presigned-upload')?.start())
      const { failed } = await outcome(browser)
      assert.deepEqual([failed[0]?.error?.code, failed[0]?.error?.phase], ['file-unreadable', 'read'])
      assert.deepEqual(await demo.keys(), [])
    })

    it('C10: a bucket that the page’s policy does not allow', async () => {
      const path = await files.make('blocked.bin', 300_000)
      await openPage(browser, demo.url)
      await browser.evaluate(() => {
        const policy = document.createElement('meta')
        policy.httpEquiv = 'Content-Security-Policy'
        policy.content = "connect-src 'self'"
        document.head.append(policy)
      })
      const { failed } = await upload(browser, [path])
      assert.equal(failed[0]?.error?.code, 'blocked-by-csp')
      assert.match(failed[0].error.hint, /Add http:\/\/127\.0\.0\.1:\d+ to connect-src/)
      assert.equal(failed[0].attempt, 1)
    })
  })

  describe(`adaptive validity in ${engine}`, () => {
    let browser: Browser
    let files: Files
    let path: string

    before(async () => {
      files = await temporaryFiles()
      // Six seconds at three megabytes a second, three times what is granted at first; and more than buffers swallow.
      path = await files.make('slow.bin', 18_000_000)
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await files.remove()
    })

    it('a file that needs longer than the default arrives after one restart, the next one after none', async () => {
      const demo = await startDemo({ validity: 2, cutAtExpiry: true, throttle: 3_000_000 })
      try {
        await openPage(browser, demo.url, { concurrency: '1' })
        const again = await files.make('next.bin', 18_000_000)
        const { done, failed } = await upload(browser, [path, again])
        assert.deepEqual(failed, [])
        assert.deepEqual(
          done.map(({ attempt }) => attempt),
          [2, 1],
        )
        assert.equal(await demo.digest(done[0]?.key ?? ''), await sha256(path))
        assert.equal(await demo.digest(done[1]?.key ?? ''), await sha256(again))
      } finally {
        await demo.stop()
      }
    })

    it('a server that never grants more gets one clear failure', async () => {
      const demo = await startDemo({ validity: 2, maxValidity: 2, cutAtExpiry: true, throttle: 3_000_000 })
      try {
        await openPage(browser, demo.url)
        const { failed, events } = await upload(browser, [path])
        assert.equal(failed[0]?.error?.code, 'validity-too-short')
        assert.match(failed[0].error.hint, /needs about \d+ s and the grant works for 2 s/)
        assert.equal(failed[0].attempt, 1)
        assert.equal(events.filter((type) => type === 'upload-error').length, 1)
      } finally {
        await demo.stop()
      }
    })
  })
}
