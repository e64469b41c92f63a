import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { FakeClock, turn } from '../queue/support/fake-clock.js'
import { UploadError } from '../../src/queue/errors.js'
import { RemoteFile } from '../../src/download/folder/archive/remote-file.js'
import { bytesOf, sha256, startStore, type Store, type StoredObject } from './support/store.js'

describe('the bytes of one object', () => {
  let store: Store
  before(async () => void (store = await startStore()))
  after(() => store.stop())

  let signed = 0
  /** Called when a connection has broken. */
  let replaceAfterFirst: () => unknown = () => {}
  /** Called before a URL is signed; may throw. */
  let refuse = () => {}
  const waits: number[] = []
  let clock = new FakeClock()
  /** Bytes. */
  let came = 0

  /** All of it, as one. */
  async function read(key: string, signal = new AbortController().signal): Promise<Buffer> {
    signed = came = 0
    waits.length = store.ranges.length = 0
    clock = new FakeClock()
    const ports = {
      after: clock.after.bind(clock),
      sign: async () => {
        refuse()
        return { url: `${store.origin}/${key}?signature=${++signed}` }
      },
      received: (count: number) => void (came += count),
      wait: async (ms: number) => {
        waits.push(ms)
        replaceAfterFirst()
      },
    }
    const file = new RemoteFile(key, ports, signal)
    const pieces: Uint8Array[] = []
    try {
      for (let piece; (piece = await file.read());) pieces.push(piece)
    } finally {
      replaceAfterFirst = refuse = () => {}
    }
    return Buffer.concat(pieces)
  }

  const code = (expected: string) => (error: Error) => error.message === expected

  it('come whole, by one URL', async () => {
    const bytes = bytesOf(300_000)
    store.put('whole', { bytes })
    assert.equal(sha256(await read('whole')), sha256(bytes))
    assert.equal(signed, 1)
  })

  it('of an empty object are none', async () => {
    store.put('empty', { bytes: Buffer.alloc(0) })
    assert.equal((await read('empty')).length, 0)
  })

  it('go on where the connection broke, by a fresh URL', async () => {
    const bytes = bytesOf(3_000_000)
    store.put('broken', { bytes, cuts: [700_000, 900_000, 10] })
    assert.equal(sha256(await read('broken')), sha256(bytes))
    assert.equal(signed, 4)
    assert.equal(store.ranges[0], '')
    assert.match(store.ranges[3] ?? '', /^bytes=\d+-$/)
    assert.deepEqual(waits, [500, 1000, 2000])
  })

  async function until(check: () => boolean): Promise<void> {
    while (!check()) await turn()
  }

  /** A minute after the other, until the store is asked again. */
  async function silence(): Promise<void> {
    const before = store.ranges.length
    while (store.ranges.length === before) await clock.advance(60_000)
  }

  it('go on where the connection fell silent, by a fresh URL', async () => {
    const bytes = bytesOf(3_000_000)
    for (const silent of [700_000, 0]) {
      store.put('silent', { bytes, silences: [silent] })
      const reading = read('silent')
      await until(() => store.ranges.length > 0 && came >= silent)
      await silence()
      assert.equal(sha256(await reading), sha256(bytes))
      assert.deepEqual(store.ranges, ['', silent > 0 ? 'bytes=700000-' : ''])
      assert.equal(signed, 2)
      assert.equal(clock.armed, 0)
    }
  })

  it('are given up when nothing comes twice in a row', async () => {
    store.put('dead', { bytes: bytesOf(1000), silences: [0, 0] })
    const given = assert.rejects(read('dead'), code('network'))
    await until(() => store.ranges.length > 0)
    await silence()
    while (clock.armed > 0) await clock.advance(60_000)
    await given
    assert.equal(store.ranges.length, 2)
  })

  it('from a store without ranges are skipped up to there', async () => {
    const bytes = bytesOf(1_000_000)
    store.put('plain', { bytes, cuts: [400_000], noRanges: true })
    assert.equal(sha256(await read('plain')), sha256(bytes))
  })

  it('are given up after so many breaks in a row, and not for ever asked for', async () => {
    store.put('hopeless', { bytes: bytesOf(100_000), cuts: Array<number>(99).fill(10) })
    await assert.rejects(read('hopeless'), code('network'))
    assert.equal(store.ranges.length, 5)
  })

  it('of a large object may break more often, as long as it gets on', async () => {
    const bytes = bytesOf(9_000_000)
    store.put('large', { bytes, cuts: Array<number>(7).fill(1_200_000) })
    assert.equal(sha256(await read('large')), sha256(bytes))
  })

  it('J01: are asked for by a fresh URL when one ran out', async () => {
    const bytes = bytesOf(1000)
    const expired = [403, '<Code>AccessDenied</Code><Message>Request has expired</Message>'] as const
    store.put('late', { bytes, refusals: [expired] })
    assert.equal(sha256(await read('late')), sha256(bytes))
    assert.equal(signed, 2)
  })

  it('that are not to be had are given up at once', async () => {
    await assert.rejects(read('gone'), code('not-found'))
    assert.equal(store.ranges.length, 1)
    store.put('secret', { bytes: bytesOf(10), refusals: [[403, '<Code>AccessDenied</Code>']] })
    await assert.rejects(read('secret'), code('forbidden'))
    assert.equal(store.ranges.length, 1)
  })

  it('of two objects are never put together', async () => {
    const object: StoredObject = { bytes: bytesOf(1_000_000), cuts: [10_000], etag: '"1"' }
    store.put('changed', object)
    const reading = read('changed')
    // The first connection has its headers by the time it is cut.
    const changed = setInterval(() => store.ranges.length > 0 && (object.etag = '"2"'), 0)
    await assert.rejects(reading, code('not-saved')).finally(() => clearInterval(changed))
  })

  it('of two objects are told apart by their length, where the store shows no tag', async () => {
    for (const [key, after] of [
      ['grown', 2_000_000],
      ['shrunk', 900_000],
      ['gone by', 5_000],
    ] as const) {
      const object: StoredObject = { bytes: bytesOf(1_000_000), cuts: [10_000], etag: '' }
      store.put(key, object)
      replaceAfterFirst = () => (object.bytes = bytesOf(after))
      await assert.rejects(read(key), code('not-saved'), key)
    }
  })

  it('may be another object’s, as long as none of the first have come', async () => {
    const bytes = bytesOf(50_000)
    const object: StoredObject = { bytes: bytesOf(60_000), cuts: [0, 20_000], etag: '"1"' }
    store.put('replaced', object)
    replaceAfterFirst = () => Object.assign(object, { bytes, etag: '"2"' })
    assert.equal(sha256(await read('replaced')), sha256(bytes))
  })

  it('are asked for no sooner than the endpoint wants, within reason', async () => {
    store.put('limited', { bytes: bytesOf(10) })
    const limits = [7_000, 86_400_000]
    refuse = () => {
      const retryAfter = limits.shift()
      if (retryAfter === undefined) return
      throw new UploadError({ code: 'busy', phase: 'sign', retryable: true, retryAfter })
    }
    assert.equal((await read('limited')).length, 10)
    assert.deepEqual(waits, [7_000, 60_000])
  })

  it('stop with the signal', async () => {
    store.put('stopped', { bytes: bytesOf(1000) })
    await assert.rejects(read('stopped', AbortSignal.abort(new Error('enough'))), { message: 'enough' })
    assert.equal(store.ranges.length, 0)
  })
})
