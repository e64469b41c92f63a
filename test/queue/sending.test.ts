import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileOf, Harness } from './support/harness.js'

describe('what is sent, and what is told of it', () => {
  it('B12: the sign request always names a type, and the PUT has the granted headers alone', async () => {
    const h = new Harness()
    await h.add(fileOf(10, 'scan', ''))
    assert.equal(h.ask.request.file.type, 'application/octet-stream')
    await h.ask.grant({ headers: {} })
    assert.deepEqual(h.put.put.headers, {})
  })

  it('B14: a signed checksum passes through, and the store’s own code reaches the page', async () => {
    const h = new Harness()
    await h.add(10)
    const headers = { 'Content-Type': 'image/png', 'x-amz-checksum-sha256': 'q1w2' }
    await h.ask.grant({ headers })
    assert.deepEqual(h.put.put.headers, headers)
    await h.put.refuse(400, 'HeadersNotSigned')
    assert.deepEqual([h.item().error?.code, h.item().error?.storeCode], ['refused', 'HeadersNotSigned'])
  })

  for (const [title, sent, finished, cause, expected] of [
    ['before a byte', 0, false, 'reachable', { code: 'cors', phase: 'preflight', sent: 0 }],
    ['mid-way', 40, false, 'unreachable', { code: 'network', phase: 'transfer', sent: 40 }],
    ['after the last byte', 100, true, 'unreachable', { code: 'network', phase: 'response', sent: 100 }],
  ] as const) {
    it(`C01: status 0 ${title} still tells code, phase and bytes`, async () => {
      const h = new Harness({ grant: 900, settings: { retries: 1 } })
      await h.add(100)
      if (sent > 0) await h.put.progress(sent)
      if (finished) await h.put.finish()
      await h.put.break(cause)
      const { error } = h.item()
      assert.ok(error)
      assert.deepEqual({ code: error.code, phase: error.phase, sent: error.sent }, expected)
      assert.equal(error.status, null)
    })
  }

  it('C12: the URL goes out as granted, and a host that only the server knows fails before any byte', async () => {
    const h = new Harness({ settings: { retries: 1 } })
    await h.add(10)
    const url = 'http://minio:9000/b/a%20b.bin?X-Amz-Signature=f00&x=%2B'
    await h.ask.grant({ url })
    assert.equal(h.put.put.url, url)
    await h.put.break('unreachable')
    const { code, phase, sent } = h.item().error ?? {}
    assert.deepEqual({ code, phase, sent }, { code: 'network', phase: 'preflight', sent: 0 })
  })

  it('E07, E08: a file that changed or went away is not sent again, and no grant is spent on it', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    await h.put.break('file-unreadable')
    const { code, phase } = h.item().error ?? {}
    assert.deepEqual({ code, phase }, { code: 'file-unreadable', phase: 'read' })
    await h.clock.advance(600_000)
    assert.deepEqual([h.asked.length, h.puts.length], [1, 1])
  })

  it('F06: a restart begins at 0 with the next attempt’s number, and the totals never pass 100 %', async () => {
    const h = new Harness({ grant: 900 })
    const seen: string[] = []
    h.queue.subscribe((event) => {
      if (event.type === 'progress') seen.push(`${event.item.attempt}: ${event.item.sent}`)
      assert.ok(h.queue.totals.sent <= h.queue.totals.size)
    })
    await h.add(100)
    await h.put.progress(60)
    await h.put.break('unreachable')
    assert.deepEqual([h.item().state, h.item().sent], ['waiting', 0])
    await h.clock.advance(h.clock.next ?? 0)
    await h.put.progress(30)
    assert.deepEqual(seen, ['1: 60', '2: 30'])
  })
})
