import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { archiveOf } from '../../src/download/folder/archive/archive.js'
import { readZip } from './support/read-zip.js'
import { bytesOf, sha256, startStore, type Store } from './support/store.js'

const NEVER = new AbortController().signal
const wait = async () => {}
const note = (missing: readonly { readonly path: string; readonly code: string }[]) =>
  missing.map(({ path, code }) => `${path}: ${code}`).join('\n')

describe('an archive', () => {
  let store: Store
  before(async () => void (store = await startStore()))
  after(() => store.stop())

  function archive(keys: readonly string[], prefix = '', signal = NEVER) {
    const files = keys.map((key) => ({ key, size: 0, modified: Date.parse('2024-05-06T07:08:10Z') }))
    const progress: [number, number][] = []
    const sign = async (key: string) => ({ url: `${store.origin}/${encodeURIComponent(key)}` })
    const options = {
      prefix,
      sign,
      wait,
      after: () => () => {},
      note,
      progress: (...now: [number, number]) => void progress.push(now),
    }
    return { ...archiveOf(files, options, signal), progress }
  }

  const read = async (stream: ReadableStream) =>
    readZip(Buffer.from(await new Response(stream).arrayBuffer()))

  it('has the bytes of each file under its path, in UTF-8, with its date', async () => {
    const bytes = { 'trip/Zürich 🏔.png': bytesOf(200_000, 7), 'trip/day 1/map.pdf': bytesOf(10, 8) }
    for (const [key, value] of Object.entries(bytes)) store.put(key, { bytes: value })
    const { stream, missing, progress } = archive(Object.keys(bytes), 'trip/')
    const files = await read(stream)
    assert.deepEqual(
      files.map(({ name, sha256 }) => [name, sha256]),
      Object.entries(bytes).map(([key, value]) => [key.slice('trip/'.length), sha256(value)]),
    )
    assert.ok(files.every(({ utf8, year }) => utf8 && year === 2024))
    assert.deepEqual(missing, [])
    assert.deepEqual(progress.at(-1), [2, 200_010])
  })

  it('says what is missing in it, and has the rest', async () => {
    store.put('a', { bytes: bytesOf(1000) })
    store.put('b', { bytes: bytesOf(1000), refusals: [[403, '']] })
    store.put('c', { bytes: bytesOf(50_000), cuts: Array<number>(99).fill(100) })
    const { stream, missing } = archive(['a', 'b', 'gone', 'c'])
    const files = await read(stream)
    assert.deepEqual(
      files.map(({ name }) => name),
      ['a', 'c', 'missing.txt'],
    )
    assert.equal(files[2]?.data.toString(), 'b: forbidden\ngone: not-found\nc: network')
    assert.deepEqual(
      missing.map(({ key }) => key),
      ['b', 'gone', 'c'],
    )
  })

  it('is made no faster than it is written: a reader who waits has little before him', async () => {
    store.put('large', { bytes: bytesOf(60_000_000) })
    const { stream, progress } = archive(['large', 'gone'])
    const reader = stream.getReader()
    let read = 0
    while (read < 5_000_000) read += (await reader.read()).value?.length ?? 0
    // As long as it takes to fetch all of it, were it not held back.
    await (await fetch(`${store.origin}/large`)).arrayBuffer()
    const came = progress.at(-1)?.[1] ?? 0
    assert.ok(came >= read - 1000 && came - read < 1_000_000, `${came} of ${read}`)
    await reader.cancel()
  })

  it('that is cancelled asks for nothing more', async () => {
    const stop = new AbortController()
    store.put('x', { bytes: bytesOf(3_000_000) })
    store.ranges.length = 0
    const { stream } = archive(['x', 'x', 'x'], '', stop.signal)
    const reader = stream.getReader()
    await reader.read()
    stop.abort(new Error('enough'))
    await assert.rejects(async () => {
      while (!(await reader.read()).done);
    }, /enough/)
    assert.equal(store.ranges.length, 1)
  })
})
