import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Harness } from './support/harness.js'

describe('back-off', () => {
  it('F11: a store that is down for a minute costs each of 20 files few attempts, and all arrive', async () => {
    let seed = 1
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647
    const h = new Harness({ grant: 900, random })
    await h.add(...Array.from({ length: 20 }, () => 10))
    const up = h.clock.now() + 60_000
    const starts: number[] = []
    let seen = 0
    while (h.queue.totals.done + h.queue.totals.failed < 20) {
      const puts = h.puts.slice(seen)
      seen = h.puts.length
      starts.push(...puts.map(() => h.clock.now()))
      for (const put of puts) await (h.clock.now() < up ? put.refuse(503, 'SlowDown') : put.store())
      if (h.puts.length === seen) await h.clock.advance(h.clock.next ?? 0)
    }
    assert.equal(h.queue.totals.failed, 0)
    assert.ok(Math.max(...h.queue.items.map(({ attempt }) => attempt)) <= 5)
    assert.ok(starts.filter((at) => at < up).length <= 20, 'a storm of attempts')
  })

  it('honours Retry-After in seconds for every file that goes to the host', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 2 }, random: () => 0 })
    await h.add(1, 2, 3)
    await h.puts[0]?.refuse(503, 'SlowDown', { retryAfter: '7' })
    assert.deepEqual(
      [h.item('i1').state, h.item('i1').wait, h.item('i1').error?.code],
      ['waiting', 'backoff', 'busy'],
    )
    await h.puts[1]?.store()
    await h.clock.advance(6_999)
    assert.equal(h.puts.length, 2)
    await h.clock.advance(1)
    assert.equal(h.open.length, 1, 'one at first')
  })

  it('honours Retry-After as a date, counted against the store’s own clock', async () => {
    const h = new Harness({ grant: 900, random: () => 0 })
    await h.add(1)
    await h.put.refuse(503, 'SlowDown', {
      retryAfter: 'Mon, 02 Jan 2040 00:00:09 GMT',
      date: 'Mon, 02 Jan 2040 00:00:00 GMT',
    })
    assert.equal(h.clock.next, 9_000)
  })

  it('sends fewer at once after SlowDown, and more again as it goes well', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 4 } })
    await h.add(...Array.from({ length: 40 }, () => 1))
    await h.puts[0]?.refuse(503, 'SlowDown')
    for (const put of h.puts.slice(1)) await put.store()
    assert.equal(h.open.length, 0, 'the cool-down holds everyone')
    const running: number[] = []
    while (h.queue.totals.done < 40) {
      if (h.open.length === 0) await h.clock.advance(h.clock.next ?? 0)
      running.push(h.open.length)
      for (const put of h.open) await put.store()
    }
    assert.ok(Math.min(...running.slice(0, 3)) <= 2)
    assert.equal(Math.max(...running), 4)
  })

  it('asks for a new grant at each attempt: one call, one attempt (A03, A10)', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    await h.put.break('unreachable')
    await h.clock.advance(h.clock.next ?? 0)
    assert.equal(h.asked.length, 2)
    assert.notEqual(h.puts[0]?.put.url, h.puts[1]?.put.url)
    assert.equal(h.item().sent, 0)
    h.queue.cancel()
    await h.clock.advance(3_600_000)
    h.queue.retry('i1')
    await h.clock.advance(0)
    assert.equal(h.asked.length, 3)
  })
})

describe('offline', () => {
  it('F12: waits without spending attempts, and goes on with a new grant when back', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    for (let i = 0; i < 8; i++) {
      h.online = false
      await h.put.break('offline')
      assert.deepEqual([h.item().state, h.item().wait], ['waiting', 'offline'])
      h.online = true
      await h.back()
      assert.equal(h.item().state, 'uploading')
    }
    await h.put.store()
    assert.deepEqual([h.item().state, h.item().attempt, h.asked.length], ['done', 9, 9])
  })

  it('F12: a file added while offline waits', async () => {
    const h = new Harness({ grant: 900 })
    h.online = false
    await h.add(10)
    assert.deepEqual([h.item().state, h.item().wait, h.asked.length], ['waiting', 'offline', 0])
    h.online = true
    await h.back()
    await h.put.store()
    assert.equal(h.item().state, 'done')
    assert.equal(h.watchers, 0)
  })

  it('F12: a browser that claims to be offline for good is survived', async () => {
    const h = new Harness({ grant: 900 })
    h.online = false
    await h.add(1, 2, 3)
    await h.clock.advance(30_000)
    assert.equal(h.puts.length, 3, 'one tries, gets its grant, and the claim is not believed any more')
  })

  it('F12: when signing fails for want of a connection no attempt is spent', async () => {
    const h = new Harness()
    await h.add(10)
    h.online = false
    await h.ask.refuse({ code: 'endpoint-unreachable', retryable: true })
    assert.deepEqual([h.item().state, h.item().wait], ['waiting', 'offline'])
    h.online = true
    await h.back()
    assert.equal(h.asked.length, 2)
  })

  it('F13: a phone that slept goes on with a new grant', async () => {
    const h = new Harness({ grant: 300 })
    await h.add(1_000)
    await h.put.progress(400)
    await h.clock.sleep(360_000)
    if (h.item().attempt === 1) await h.put.break('reachable')
    await h.back()
    await h.put.store()
    assert.deepEqual([h.item().state, h.item().attempt], ['done', 2])
  })

  it('a connection that comes back ends a network back-off, but not one that the store asked for', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 1 } })
    await h.add(10)
    await h.put.break('unreachable')
    await h.back()
    assert.equal(h.puts.length, 2)
    await h.put.refuse(503, 'SlowDown', { retryAfter: '60' })
    await h.back()
    assert.equal(h.puts.length, 2)
    await h.clock.advance(61_000)
    assert.equal(h.puts.length, 3)
  })
})

describe('stalls', () => {
  it('F05: a transfer that stops moving is aborted and restarted with a new grant, within bounds', async () => {
    const h = new Harness({ grant: 900, settings: { retries: 2 } })
    await h.add(100)
    await h.put.progress(10)
    await h.clock.advance(59_999)
    assert.equal(h.puts.length, 1)
    await h.clock.advance(1)
    assert.ok(h.puts[0]?.signal.aborted)
    assert.deepEqual([h.puts.length, h.item().renewals], [2, 1])
    await h.put.progress(10)
    await h.clock.advance(60_000)
    const { code, phase } = h.item().error ?? {}
    assert.deepEqual({ code, phase }, { code: 'stalled', phase: 'transfer' })
  })

  it('F05: a stall is explained by what is certain: the file is gone, or the connection is', async () => {
    const gone = new Harness({ grant: 900 })
    gone.cause = 'file-unreadable'
    await gone.add(100)
    await gone.put.progress(10)
    await gone.clock.advance(60_000)
    const { code, phase } = gone.item().error ?? {}
    assert.deepEqual([code, phase, gone.puts.length], ['file-unreadable', 'read', 1])

    const away = new Harness({ grant: 900 })
    away.cause = 'offline'
    await away.add(100)
    await away.put.progress(10)
    away.online = false
    await away.clock.advance(60_000)
    assert.deepEqual([away.item().state, away.item().wait, away.puts.length], ['waiting', 'offline', 1])
  })

  it('F04: 45 s of silence are fine, and 0 turns the watch off', async () => {
    const h = new Harness({ grant: 9_000, settings: { stallTimeout: 0 } })
    await h.add(100)
    await h.put.progress(10)
    await h.clock.advance(3_000_000)
    assert.equal(h.puts.length, 1)
  })

  it('F02: after the last byte the answer has five minutes', async () => {
    const h = new Harness({ grant: 9_000 })
    await h.add(100)
    await h.put.progress(100)
    await h.put.finish()
    await h.clock.advance(299_999)
    assert.equal(h.item().state, 'finishing')
    await h.clock.advance(1)
    assert.deepEqual([h.puts.length, h.item().state], [2, 'uploading'])
  })

  it('F03: a request that waits for a socket is left alone', async () => {
    const h = new Harness({ grant: 9_000, settings: { concurrency: 7 } })
    await h.add(1, 2, 3, 4, 5, 6, 7)
    await h.clock.advance(299_000)
    for (const put of h.puts.slice(0, 6)) await put.progress(1)
    await h.clock.advance(59_000)
    for (const put of h.puts.slice(0, 6)) await put.progress(1)
    assert.ok(!h.puts[6]?.signal.aborted)
    assert.equal(h.puts.length, 7)
  })

  it('F09: behind a service worker that hides progress nothing is watched', async () => {
    const h = new Harness({ grant: 9_000 })
    h.progressHidden = true
    await h.add(100)
    await h.clock.advance(3_000_000)
    await h.put.progress(100)
    await h.put.finish()
    await h.clock.advance(3_000_000)
    assert.equal(h.puts.length, 1)
    await h.put.store()
    assert.equal(h.item().state, 'done')
  })

  it('F09: behind one that lets progress through stalls are noticed', async () => {
    const h = new Harness({ grant: 9_000 })
    h.progressHidden = true
    await h.add(100)
    await h.put.progress(50)
    await h.clock.advance(60_000)
    assert.equal(h.puts.length, 2)
  })
})
