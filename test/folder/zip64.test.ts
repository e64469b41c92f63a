/** What is larger than the first ZIPs were: read as an unpacker reads it, by its central directory. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { archiveOf } from '../../src/download/folder/archive/archive.js'

const GIB = 2 ** 30
/** More than 32 bits count. */
const LARGE = 4 * GIB + 5
const SMALL = 5
const LAST = 32 * 1024 * 1024
const zeros = new Uint8Array(LAST / 4)

describe('an archive beyond 4 GB', () => {
  it('has sizes, places and the number of files in full', async () => {
    const { fetch } = globalThis
    globalThis.fetch = async (url) => new Response((url as string).endsWith('/large') ? bytes(LARGE) : '')
    try {
      const keys = ['large', ...Array.from({ length: SMALL }, (_, i) => `f${i}`)]
      const { tail, total } = await endOf(archive(keys))
      const end64 = tail.lastIndexOf(Buffer.from('PK\x06\x06', 'latin1'))
      assert.ok(end64 >= 0, 'there is the end of ZIP64')
      assert.equal(tail.readBigUInt64LE(end64 + 32), BigInt(keys.length))
      const size = Number(tail.readBigUInt64LE(end64 + 40))
      const start = Number(tail.readBigUInt64LE(end64 + 48))
      assert.equal(start + size, total - (tail.length - end64))
      const locator = tail.indexOf(Buffer.from('PK\x06\x07', 'latin1'), end64)
      assert.equal(tail.readBigUInt64LE(locator + 8), BigInt(total - (tail.length - end64)))

      const directory = tail.subarray(start - (total - tail.length))
      const entries = [...entriesIn(directory, keys.length)]
      assert.deepEqual(entries[0], { name: 'large', size: LARGE, at: 0 })
      assert.deepEqual(
        entries.map(({ name }) => name),
        keys,
      )
      const places = entries.map(({ at }) => at)
      assert.ok(places.every((at, i) => i === 0 || (at > LARGE + 30 && at > (places[i - 1] ?? 0))))
      assert.ok((places.at(-1) ?? 0) < start)
    } finally {
      globalThis.fetch = fetch
    }
  })
})

function archive(keys: readonly string[]): ReadableStream<Uint8Array> {
  const files = keys.map((key) => ({ key, size: 0, modified: NaN }))
  const ports = {
    prefix: '',
    sign: async (key: string) => ({ url: `https://bucket.test/${key}` }),
    wait: async () => {},
    after: () => () => {},
    note: () => '',
    progress: () => {},
  }
  return archiveOf(files, ports, new AbortController().signal).stream
}

/** So many zeros, by the piece. */
function bytes(count: number): ReadableStream<Uint8Array> {
  let left = count
  return new ReadableStream({
    pull(controller) {
      const piece = zeros.subarray(0, left)
      left -= piece.length
      if (piece.length > 0) controller.enqueue(piece)
      else controller.close()
    },
  })
}

/** The rest goes by. */
async function endOf(stream: ReadableStream<Uint8Array>): Promise<{ tail: Buffer; total: number }> {
  let kept: Uint8Array[] = []
  let size = 0
  let total = 0
  for await (const piece of stream) {
    total += piece.length
    // A large piece is content, and what went before it is not the end.
    if (piece.length >= zeros.length) [kept, size] = [[], 0]
    else [size] = [size + piece.length, kept.push(piece.slice())]
  }
  assert.ok(size < LAST)
  return { tail: Buffer.concat(kept), total }
}

/** Fields that are full stand in the extra field of ZIP64, in the order of the specification. */
function* entriesIn(directory: Buffer, count: number) {
  for (let at = 0, i = 0; i < count; i++) {
    assert.equal(directory.toString('latin1', at, at + 4), 'PK\x01\x02')
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    let wide = at + 46 + name + 4
    const field = (offset: number): number => {
      const value = directory.readUInt32LE(at + offset)
      if (value !== 0xffff_ffff) return value
      assert.equal(directory.readUInt16LE(at + 46 + name), 1, 'of ZIP64')
      return Number(directory.readBigUInt64LE((wide += 8) - 8))
    }
    const size = field(24)
    assert.equal(field(20), size, 'nothing is compressed')
    yield { name: directory.toString('utf8', at + 46, at + 46 + name), size, at: field(42) }
    at += 46 + name + extra + comment
  }
}
