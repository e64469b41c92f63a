import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileOf, Harness } from './support/harness.js'

describe('stopping', () => {
  for (const moment of [
    'queued',
    'signing',
    'uploading',
    'finishing',
    'waiting',
    'done',
    'failed',
  ] as const) {
    it(`remove while ${moment}: no request afterwards, and no event but its removal`, async () => {
      const h = new Harness({ settings: { concurrency: 1 } })
      await h.add(10, 20)
      const id = moment === 'queued' ? 'i2' : 'i1'
      if (moment !== 'signing' && moment !== 'queued') await h.ask.grant()
      if (moment === 'finishing') await h.put.finish()
      if (moment === 'waiting') await h.put.break('unreachable')
      if (moment === 'done') await h.put.store()
      if (moment === 'failed') await h.put.refuse(404)
      assert.equal(h.item(id).state, moment)
      const [asked, puts, events] = [h.asked.length, h.puts.length, h.events.length]
      h.queue.remove(id)
      assert.equal(h.queue.get(id), undefined)
      await h.puts[0]?.store()
      await h.asked[0]?.grant()
      await h.clock.advance(600_000)
      assert.ok(!h.asked.slice(asked).some(({ request }) => request.id === id))
      assert.ok(!h.puts.slice(puts).some(({ put }) => put.url.includes(id === 'i1' ? '0.bin' : '1.bin')))
      const after = h.events.slice(events).filter((event) => 'item' in event && event.item.id === id)
      assert.deepEqual(
        after.map(({ type }) => type),
        ['remove'],
      )
    })
  }

  it('cancel ends unfinished items as failed, and retry starts with a new grant', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 1 } })
    await h.add(10, 20)
    h.queue.cancel()
    assert.deepEqual(
      h.queue.items.map(({ error }) => error?.code),
      ['cancelled', 'cancelled'],
    )
    assert.ok(h.put.signal.aborted)
    assert.equal(h.count('complete'), 1)
    h.queue.retry('i1')
    await h.clock.advance(0)
    assert.equal(h.asked.length, 2)
    await h.put.store()
    assert.equal(h.item('i1').state, 'done')
  })

  for (const type of [
    'add',
    'start',
    'change',
    'progress',
    'renew',
    'success',
    'error',
    'complete',
  ] as const) {
    for (const act of ['remove', 'cancel', 'retry', 'clear', 'suspend'] as const) {
      it(`a listener may ${act} in the middle of ${type}`, async () => {
        const h = new Harness({ grant: 900, settings: { retries: 2 } })
        h.queue.subscribe((event) => {
          if (event.type !== type) return
          if (act === 'clear' || act === 'suspend') h.queue[act]()
          else h.queue[act]('i1')
        })
        await h.add(10)
        for (let i = 0; i < 3 && h.puts[i]; i++) {
          await h.puts[i]?.progress(5)
          await h.puts[i]?.refuse(403, 'ExpiredRequest')
        }
        h.queue.resume()
        await h.clock.advance(0)
        for (let i = 0; i < 5 && h.open.length > 0; i++) await h.put.store()
        const left = h.queue.get('i1')
        assert.ok(!left || ['done', 'failed', 'queued'].includes(left.state))
        assert.equal(h.queue.totals.running, 0)
      })
    }
  }

  it('H05: suspend also stops what was started and still loads its code', async () => {
    const h = new Harness({ grant: 900 })
    h.queue.add([{ file: fileOf(10) }])
    assert.equal(h.item().state, 'queued')
    h.queue.suspend()
    await h.clock.advance(0)
    assert.equal(h.asked.length, 0)
    h.queue.resume()
    await h.clock.advance(0)
    await h.put.store()
    assert.equal(h.item().state, 'done')
  })

  it('H05: suspend stops what runs, resume starts it over', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 1 } })
    await h.add(10, 20)
    await h.put.progress(5)
    h.queue.suspend()
    assert.ok(h.put.signal.aborted)
    assert.deepEqual([h.item().state, h.item().sent], ['queued', 0])
    await h.clock.advance(600_000)
    assert.equal(h.puts.length, 1)
    assert.equal(h.clock.armed, 0)
    h.queue.resume()
    await h.clock.advance(0)
    assert.equal(h.ask.request.id, 'i1', 'in the old order')
    await h.put.store()
    await h.put.store()
    assert.equal(h.queue.totals.done, 2)
  })
})
