import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileOf, Harness } from './support/harness.js'

describe('one file', () => {
  it('is granted when its turn comes, sent, and done when the store has answered', async () => {
    const h = new Harness()
    const [item] = await h.add(fileOf(10, 'a.png', 'image/png'))
    assert.equal(item?.state, 'queued')
    assert.equal(h.item().state, 'signing')
    assert.deepEqual(h.ask.request, {
      action: 'upload',
      file: { name: 'a.png', type: 'image/png', size: 10 },
      id: 'i1',
      attempt: 1,
    })
    await h.ask.grant({ key: 'k/1', headers: { 'Content-Type': 'image/png' } })
    assert.equal(h.item().state, 'uploading')
    assert.equal(h.item().attempt, 1)
    assert.deepEqual(h.put.put.headers, { 'Content-Type': 'image/png' })
    await h.put.progress(4)
    assert.equal(h.item().sent, 4)
    await h.put.progress(10)
    await h.put.finish()
    assert.equal(h.item().state, 'finishing')
    await h.put.store('abc')
    assert.deepEqual(h.told(), ['start', 'success'])
    const { state, key, etag, location, sent } = h.item()
    assert.deepEqual(
      { state, key, etag, location, sent },
      { state: 'done', key: 'k/1', etag: 'abc', location: 'https://bucket.example/a.png', sent: 10 },
    )
    assert.equal(h.count('complete'), 1)
    assert.equal(h.clock.armed, 0, 'a timer is left')
    assert.equal(h.watchers, 0, 'a listener is left')
  })

  it('gives frozen snapshots that never hold a signed URL', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(10)
    await h.put.refuse(403, 'SignatureDoesNotMatch')
    await h.put.refuse(403, 'SignatureDoesNotMatch')
    assert.equal(h.item().state, 'failed')
    for (const event of h.events) assert.ok(!JSON.stringify(event).includes('sign='), event.type)
    assert.ok(Object.isFrozen(h.item()) && Object.isFrozen(h.item().error) && Object.isFrozen(h.queue.items))
  })

  it('B02: a file without a type is octet-stream for the endpoint', async () => {
    const h = new Harness()
    await h.add(fileOf(1, 'x.blend', ''))
    assert.equal(h.ask.request.file.type, 'application/octet-stream')
  })

  it('sends path, context and token', async () => {
    const h = new Harness({ settings: { context: { album: 7 } } })
    h.queue.add([{ file: fileOf(1, 'b.txt'), path: 'trip/b.txt' }])
    await h.clock.advance(0)
    assert.equal(h.ask.request.file.path, 'trip/b.txt')
    assert.deepEqual(h.ask.request.context, { album: 7 })
    await h.ask.grant({ token: 'T' })
    await h.put.refuse(403, 'AccessDenied')
    assert.equal(h.ask.request.token, 'T')
  })
})

describe('many files', () => {
  it('runs no more than `concurrency`, in order, and a grant is asked for at an item’s turn', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 2 } })
    await h.add(1, 2, 3, 4)
    assert.deepEqual([h.asked.length, h.puts.length], [2, 2])
    await h.puts[0]?.store()
    assert.equal(h.asked.at(-1)?.request.id, 'i3')
    assert.equal(h.queue.totals.running, 2)
    for (const put of h.puts.slice(1)) await put.store()
    await h.put.store()
    assert.equal(h.queue.totals.done, 4)
    assert.equal(h.count('complete'), 1)
  })

  it('G04: complete lists all, retry is idempotent and works while others run', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 3 } })
    await h.add(1, 2, 3)
    const [first, second, third] = h.puts
    await first?.refuse(404, 'NoSuchBucket')
    h.queue.retry('i1')
    h.queue.retry('i1')
    h.queue.retry('i2')
    await h.clock.advance(0)
    assert.equal(h.puts.length, 4, 'one new PUT for the failed item alone')
    await h.put.refuse(404, 'NoSuchBucket')
    await second?.store()
    await third?.store()
    const complete = h.events.find((event) => event.type === 'complete')
    assert.ok(complete?.type === 'complete')
    assert.deepEqual(
      [complete.done.map((i) => i.id), complete.failed.map((i) => i.id)],
      [['i2', 'i3'], ['i1']],
    )
    assert.deepEqual(h.told('i1'), ['start', 'error', 'error'])
  })

  it('G06: a single refusal is told once', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(1)
    await h.put.refuse(422)
    assert.deepEqual(h.told(), ['start', 'error'])
    assert.equal(h.item().error?.code, 'refused')
    assert.equal(h.puts.length, 1)
  })

  it('keeps totals in step with the items', async () => {
    const h = new Harness({ grant: 900, settings: { concurrency: 1 } })
    await h.add(100, 50, 25)
    await h.put.progress(40)
    assert.deepEqual(h.queue.totals, {
      items: 3,
      done: 0,
      failed: 0,
      running: 1,
      waiting: 2,
      size: 175,
      sent: 40,
    })
    h.queue.remove('i2')
    h.queue.cancel('i1')
    await h.clock.advance(0)
    assert.deepEqual(h.queue.totals, {
      items: 2,
      done: 0,
      failed: 1,
      running: 1,
      waiting: 0,
      size: 25,
      sent: 0,
    })
  })

  it('G07: ten thousand files cost one event, and a progress event costs the same', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(...Array.from({ length: 10_000 }, () => 1_000))
    assert.equal(h.count('add'), 1)
    assert.equal(h.puts.length, 3)
    const before = h.events.length
    await h.puts[0]?.progress(500)
    assert.equal(h.events.length - before, 2)
  })
})

describe('manual', () => {
  it('waits for start(), and retry() starts a failed item', async () => {
    const h = new Harness({ grant: 900, settings: { manual: true } })
    await h.add(1, 2)
    assert.equal(h.asked.length, 0)
    h.queue.start()
    await h.clock.advance(0)
    assert.equal(h.puts.length, 2)
    await h.add(3)
    assert.equal(h.puts.length, 2, 'what is added later waits for the next start()')
  })
})

describe('restrictions', () => {
  it('groups rejections in one event a call and takes the rest', async () => {
    const h = new Harness({ settings: { accept: 'image/*,.heic', maxSize: 100, minSize: 2, maxFiles: 2 } })
    await h.add(
      fileOf(50, 'ok.png', 'image/png'),
      fileOf(50, 'B04.HEIC', ''),
      fileOf(50, 'no.txt', 'text/plain'),
      fileOf(500, 'big.png', 'image/png'),
      fileOf(1, 'small.png', 'image/png'),
      fileOf(50, 'third.png', 'image/png'),
    )
    const rejected = h.events.filter((event) => event.type === 'reject')
    assert.equal(rejected.length, 1)
    assert.deepEqual(rejected[0]?.type === 'reject' && rejected[0].rejections.map(({ code }) => code), [
      'type-not-accepted',
      'too-large',
      'too-small',
      'too-many',
    ])
    assert.deepEqual(
      h.queue.items.map(({ name }) => name),
      ['ok.png', 'B04.HEIC'],
    )
  })

  it('E02: more than one PUT can carry is refused before anything is signed', async () => {
    const h = new Harness()
    await h.add(5 * 2 ** 30 + 1)
    assert.equal(h.count('reject'), 1)
    assert.equal(h.asked.length, 0)
    await h.add(5 * 2 ** 30)
    assert.equal(h.asked.length, 1)
  })

  it('E01: an empty file is uploaded', async () => {
    const h = new Harness({ grant: 900 })
    await h.add(0)
    await h.put.store()
    assert.equal(h.item().state, 'done')
  })
})
