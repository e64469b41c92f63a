import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { breakAlways, refuseAlways } from './support/always.js'
import { Harness } from './support/harness.js'

describe('refused for good', () => {
  it('A08: a permission 403 costs one renewal, then names status and code', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    assert.equal(await refuseAlways(h, 403, 'AccessDenied'), 2)
    const { code, status, storeCode, phase } = h.item().error ?? {}
    assert.deepEqual(
      { code, status, storeCode, phase },
      { code: 'forbidden', status: 403, storeCode: 'AccessDenied', phase: 'response' },
    )
  })

  for (const [status, storeCode, code, puts] of [
    [403, 'SignatureDoesNotMatch', 'signature-mismatch', 2],
    [400, 'EntityTooLarge', 'too-large', 1],
    [413, undefined, 'too-large', 1],
    [409, 'BucketAlreadyExists', 'conflict', 1],
    [412, 'PreconditionFailed', 'conflict', 1],
    [404, 'NoSuchBucket', 'refused', 1],
    [501, 'NotImplemented', 'refused', 1],
    [400, 'BadDigest', 'checksum-mismatch', 5],
  ] as const) {
    it(`${status} ${storeCode ?? ''} ends as ${code} after ${puts}`, async () => {
      const h = new Harness({ grant: 900 })
      await h.add(10)
      assert.equal(await refuseAlways(h, status, storeCode), puts)
      assert.equal(h.item().error?.code, code)
    })
  }

  for (const [cause, code, puts] of [
    ['file-unreadable', 'file-unreadable', 1],
    ['blocked-by-csp', 'blocked-by-csp', 1],
    ['reachable', 'cors', 2],
    ['unreachable', 'network', 5],
  ] as const) {
    it(`status 0, ${cause}: ${code} after ${puts}`, async () => {
      const h = new Harness({ grant: 900 })
      await h.add(10)
      assert.equal(await breakAlways(h, cause), puts)
      const { error } = h.item()
      assert.deepEqual([error?.code, error?.status], [code, null])
    })
  }

  it('B15, C04: status 0 on a fresh grant is no expiry, and a refused preflight sends no body in a loop', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    await breakAlways(h, 'reachable')
    assert.equal(h.item().error?.phase, 'preflight')
    assert.equal(h.puts.length, 2)
  })

  it('C05: one failing file does not stop the others', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 1 } })
    await h.add(1, 2)
    await h.put.break('reachable')
    await h.put.break('reachable')
    await h.put.store()
    assert.deepEqual([h.item('i1').state, h.item('i2').state], ['failed', 'done'])
  })

  it('C03: what failed can be tried again later without adding the file', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    await breakAlways(h, 'reachable')
    h.queue.retry()
    await h.clock.advance(0)
    await h.put.store()
    assert.equal(h.item().state, 'done')
  })

  it('E10: a break mid-way restarts, within bounds', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(100)
    for (let i = 0; i < 5; i++) {
      await h.put.progress(50)
      await h.put.break('reachable')
      await h.clock.advance(h.clock.next ?? 0)
    }
    assert.deepEqual([h.puts.length, h.item().error?.code, h.item().error?.sent], [5, 'network', 50])
  })
})

describe('signing fails', () => {
  it('F18: an endpoint that is down is asked again with back-off, then the item says so', async () => {
    const h = new Harness({
      grant: () => ({ code: 'endpoint-failed', phase: 'sign', status: 500, retryable: true }),
    })
    await h.add(10)
    for (let i = 0; i < 10 && h.item().state !== 'failed'; i++) await h.clock.advance(h.clock.next ?? 0)
    const { attempt, error } = h.item()
    assert.deepEqual([h.asked.length, attempt, error?.phase, error?.status], [5, 0, 'sign', 500])
  })

  it('F19: a rejected grant is a failed item, and `complete` lists it under failed', async () => {
    const h = new Harness({ grant: () => ({ code: 'unauthorized', phase: 'sign', status: 401 }) })
    await h.add(10)
    const complete = h.events.find((event) => event.type === 'complete')
    assert.ok(complete?.type === 'complete')
    assert.deepEqual([complete.done.length, complete.failed.length, h.asked.length], [0, 1, 1])
  })

  it('F22: 429 with Retry-After holds the whole queue, and nothing is lost', async () => {
    let calls = 0
    const h = new Harness({
      settings: { concurrency: 5 },
      grant: () =>
        ++calls > 5 && calls <= 7
          ? { code: 'busy', phase: 'sign', status: 429, retryAfter: 2_000 }
          : { validity: 900 },
    })
    await h.add(...Array.from({ length: 12 }, () => 10))
    for (const put of h.puts.slice(0, 2)) await put.store()
    assert.equal(h.asked.length, 6)
    await h.clock.advance(1_999)
    for (const put of h.puts.slice(2)) await put.store()
    assert.equal(h.asked.length, 6, 'nobody asks during the cool-down')
    while (h.queue.totals.done < 12) {
      await h.clock.advance(h.clock.next ?? 0)
      for (const put of h.puts) await put.store()
    }
    assert.equal(h.queue.totals.failed, 0)
  })
})
