import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refuseAlways } from './support/always.js'
import { Harness } from './support/harness.js'

describe('expired', () => {
  for (const [status, code] of [
    [400, 'ExpiredRequest'],
    [403, 'ExpiredRequest'],
    [401, 'ExpiredToken'],
    [403, 'SecurityTokenExpired'],
  ] as const) {
    it(`A06, A11: ${status} ${code} is cured by one renewal under the same key`, async () => {
      const h = new Harness({ grant: 900 })
      await h.add(10)
      const { key } = h.item()
      await h.put.refuse(status, code)
      assert.equal(h.item().state, 'uploading')
      assert.equal(h.ask.request.token, 't-i1')
      await h.put.store()
      const { state, renewals, attempt, key: after } = h.item()
      assert.deepEqual(
        { state, renewals, attempt, after },
        { state: 'done', renewals: 1, attempt: 2, after: key },
      )
      assert.deepEqual(h.told(), ['start', 'renew', 'success'])
    })
  }

  it('A06: AccessDenied that says `Request has expired`, and AccessDenied at the grant’s end', async () => {
    const h = new Harness({ grant: 10 })
    await h.add(10)
    const body = '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>'
    await h.put.refuse(403, undefined, { body })
    assert.deepEqual([h.item().state, h.item().renewals], ['uploading', 1])
    await h.clock.advance(9_000)
    await h.put.refuse(403, 'AccessDenied')
    assert.deepEqual([h.item().state, h.item().renewals], ['uploading', 2])
  })

  it('A14: a fresh grant refused as expired twice ends with an error, not a loop', async () => {
    const h = new Harness({ grant: 60 })
    await h.add(10)
    assert.equal(await refuseAlways(h, 403, 'ExpiredRequest'), 2)
    const { renewals, error } = h.item()
    assert.deepEqual([renewals, error?.code, error?.storeCode], [1, 'expired', 'ExpiredRequest'])
  })

  it('A15: RequestTimeTooSkewed is cured by a renewal, and bounded', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    assert.equal(await refuseAlways(h, 403, 'RequestTimeTooSkewed'), 2)
  })

  it('A05: status 0 at the end of the grant is an expiry, whatever the network says', async () => {
    const h = new Harness({ grant: ({ validity = 10 }) => ({ validity }) })
    await h.add(100)
    await h.put.progress(50)
    await h.clock.advance(10_000)
    await h.put.break('reachable')
    assert.deepEqual([h.item().renewals, h.item().sent], [1, 0])
    assert.deepEqual(h.told(), ['start', 'renew'])
  })

  it('A02: a grant without a safe rest of life is renewed before anything is sent', async () => {
    const h = new Harness()
    await h.add(10)
    await h.clock.advance(9_500)
    await h.ask.grant({ validity: 10, endsAt: h.clock.now() + 500 })
    assert.equal(h.puts.length, 0)
    assert.deepEqual([h.item().renewals, h.item().attempt], [1, 0])
    await h.ask.grant()
    assert.equal(h.puts.length, 1)
    await h.put.store()
    assert.equal(h.item().attempt, 1)
  })

  it('A02: ten files and an endpoint that takes 4 of the 5 seconds it grants: all arrive', async () => {
    const h = new Harness()
    await h.add(...Array.from({ length: 10 }, () => 10))
    let answered = 0
    while (h.queue.totals.done < 10) {
      await h.clock.advance(4_000)
      for (const ask of h.asked.slice(answered))
        await ask.grant({ validity: 5, endsAt: h.clock.now() + 1_000 })
      answered = h.asked.length
      for (const put of h.puts) if (!put.signal.aborted) await put.store()
      assert.ok(h.asked.length <= 10)
    }
  })

  it('a grant that is stale whenever it comes fails with both numbers', async () => {
    const h = new Harness()
    await h.add(10)
    for (let i = 0; i < 2; i++) await h.ask.grant({ validity: 5, endsAt: h.clock.now() })
    const { error } = h.item()
    assert.equal(error?.code, 'validity-too-short')
    assert.deepEqual(JSON.parse(error?.hint ?? ''), { granted: 5, needed: 6 })
    assert.equal(h.puts.length, 0)
  })

  it('F21: an endpoint that answers the same URL again is asked once more in the next second, then named', async () => {
    const h = new Harness({ grant: () => ({ url: 'https://bucket.example/a?sign=cached', validity: 900 }) })
    await h.add(10)
    await h.put.refuse(403, 'ExpiredRequest')
    assert.deepEqual([h.item().state, h.item().wait, h.asked.length], ['waiting', 'renewal', 2])
    await h.clock.advance(1_100)
    assert.equal(h.item().error?.code, 'grant-cached')
    assert.deepEqual([h.puts.length, h.asked.length], [1, 3])
  })

  it('signatures count whole seconds: the same URL within one second is no fault', async () => {
    const h = new Harness({
      grant: (_, clock) => ({
        url: `https://bucket.example/a?q-sign-time=${Math.floor(clock.now() / 1_000)};9`,
      }),
    })
    await h.add(10)
    await h.put.refuse(403, 'ExpiredRequest')
    await h.clock.advance(1_100)
    await h.put.store()
    assert.deepEqual([h.item().state, h.item().renewals], ['done', 1])
  })

  it('the same URL after a broken connection is as good as before', async () => {
    const h = new Harness({ grant: () => ({ url: 'https://bucket.example/a?sign=same' }) })
    await h.add(10)
    await h.put.break('unreachable')
    await h.clock.advance(h.clock.next ?? 0)
    await h.put.store()
    assert.equal(h.item().state, 'done')
  })
})

describe('adaptive validity', () => {
  it('asks for more than an interruption showed to be needed, then for what was measured', async () => {
    const h = new Harness({ settings: { concurrency: 1 }, grant: ({ validity = 10 }) => ({ validity }) })
    await h.add(30_000_000, 30_000_000)
    assert.equal(h.ask.request.validity, undefined, 'nothing is known yet')
    await h.put.progress(10_000_000)
    await h.clock.advance(10_000)
    await h.put.break('reachable')
    const asked = h.ask.request.validity ?? 0
    assert.ok(asked > 30 && asked <= 90, String(asked))
    await h.put.progress(30_000_000)
    await h.clock.advance(30_000)
    await h.put.store()
    assert.deepEqual([h.item('i1').state, h.item('i1').attempt], ['done', 2])
    const next = h.ask.request.validity ?? 0
    assert.ok(next > 30 && next <= 90, String(next))
    await h.clock.advance(30_000)
    await h.put.store()
    assert.equal(h.item('i2').attempt, 1)
  })

  it('fails once and clearly when the endpoint never grants enough', async () => {
    const h = new Harness({ grant: 10 })
    await h.add(30_000_000)
    await h.put.progress(10_000_000)
    await h.clock.advance(10_000)
    await h.put.break('reachable')
    const { state, error } = h.item()
    assert.deepEqual([state, error?.code], ['failed', 'validity-too-short'])
    assert.deepEqual(JSON.parse(error?.hint ?? ''), { granted: 10, needed: 30 })
    assert.equal(h.puts.length, 1)
    assert.deepEqual(h.told(), ['start', 'renew', 'error'])
  })

  it('a retry is not measured by the line that was too slow: on a faster one the file arrives', async () => {
    const h = new Harness({ grant: 10 })
    await h.add(30_000_000)
    await h.put.progress(10_000_000)
    await h.clock.advance(10_000)
    await h.put.break('reachable')
    assert.equal(h.item().error?.code, 'validity-too-short')
    h.queue.retry('i1')
    await h.clock.advance(0)
    assert.equal(h.item().state, 'uploading')
    await h.put.progress(30_000_000)
    await h.clock.advance(5_000)
    await h.put.store()
    assert.deepEqual([h.item().state, h.puts.length], ['done', 2])
  })

  it('does not take a break long after the end for the store cutting', async () => {
    const h = new Harness({ grant: 10 })
    await h.add(30_000_000)
    await h.put.progress(10_000_000)
    await h.clock.advance(40_000)
    await h.put.break('reachable')
    assert.equal(
      h.item().state,
      'uploading',
      'this store lets a running transfer go on: another 10 s grant is good',
    )
  })
})
