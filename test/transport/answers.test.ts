import { expect } from 'chai'
import { sha256 } from '../support/bucket-client.js'
import { Bench, bytes, file, rejection } from './support.js'

describe('what a PUT comes to', () => {
  let bench: Bench
  beforeEach(() => (bench = new Bench()))
  afterEach(() => bench.close())

  it('stores the file byte for byte', async () => {
    const data = file(300_000)
    const { object, outcome } = bench.send({}, data)
    expect(await outcome).to.deep.equal({ kind: 'stored', status: 200, etag: null })
    const [put, ...more] = await object.puts()
    expect(put).to.include({ size: data.size, sha256: await sha256(data) })
    expect(more).to.deep.equal([])
  })

  for (const [status, body] of [
    [200, ''],
    [201, '{"not":"a url"}'],
    [204, ''],
    [200, '<?xml version="1.0"?><PutObjectResult/>'],
    [200, '<not well formed'],
  ] as const) {
    it(`C09: ${status} with ${body || 'no body'} is a success`, async () => {
      const { outcome } = bench.send(
        { status, body, headers: { 'Content-Type': 'application/xml' } },
        file(10),
      )
      expect(await outcome).to.deep.equal({ kind: 'stored', status, etag: null })
    })
  }

  it('C08: success needs no readable header', async () => {
    const hidden = await bench.send({ headers: { ETag: '"abc"' } }, file(10)).outcome
    expect(hidden).to.deep.equal({ kind: 'stored', status: 200, etag: null })
  })

  it('C08: a hidden header is not even asked for, which browsers report in the console', async () => {
    const asked: string[] = []
    const original = XMLHttpRequest.prototype.getResponseHeader
    XMLHttpRequest.prototype.getResponseHeader = function (name) {
      asked.push(name)
      return original.call(this, name)
    }
    try {
      await bench.send({ headers: { ETag: '"abc"' } }, file(10)).outcome
      await bench.send({ status: 503 }, file(10)).outcome
    } finally {
      XMLHttpRequest.prototype.getResponseHeader = original
    }
    expect(asked).to.deep.equal([])
  })

  it('reads an exposed ETag without its quotes', async () => {
    const headers = { ETag: '"9e107d9d372bb6826bd81d3542a419d6"' }
    const stored = await bench.send({ headers, expose: 'ETag' }, file(10)).outcome
    expect(stored).to.have.property('etag', '9e107d9d372bb6826bd81d3542a419d6')
    const weak = await bench.send({ headers: { ETag: 'W/"1"' }, expose: 'ETag' }, file(10)).outcome
    expect(weak).to.have.property('etag', '1')
  })

  it('tells a refusal with its status, text, Retry-After and Date', async () => {
    const body = '<Error><Code>SlowDown</Code></Error>'
    const date = 'Tue, 03 Jun 2025 10:00:00 GMT'
    const headers = { 'Content-Type': 'application/xml', 'Retry-After': '7', Date: date }
    const { outcome } = bench.send({ status: 503, body, headers, expose: 'Retry-After, Date' }, file(10))
    expect(await outcome).to.deep.equal({ kind: 'refused', status: 503, body, retryAfter: '7', date })
  })

  it('tells null for what is not exposed', async () => {
    const { outcome } = bench.send({ status: 403, headers: { 'Retry-After': '7' } }, file(10))
    expect(await outcome).to.deep.equal({
      kind: 'refused',
      status: 403,
      body: '',
      retryAfter: null,
      date: null,
    })
  })

  it('keeps 64 KiB of a long answer', async () => {
    const { outcome } = bench.send({ status: 400, body: 'x', repeat: 64 * 1024 + 1 }, file(10))
    const refused = await outcome
    expect(refused.kind === 'refused' && refused.body.length).to.equal(64 * 1024)
  })

  it('G06: one 422 is one request and one outcome', async () => {
    let outcomes = 0
    const { object, outcome } = bench.send({ status: 422 }, file(10))
    await outcome.then(() => outcomes++)
    await bench.send({}, file(10)).outcome
    expect(outcomes).to.equal(1)
    expect(await object.puts()).to.have.length(1)
  })

  it('is broken where the answer has no CORS headers', async () => {
    const { object, outcome } = bench.send({ status: 403, cors: false }, file(10))
    expect(await outcome).to.deep.equal({ kind: 'broken' })
    expect(await object.puts()).to.have.length(1)
  })

  it('is broken where the preflight is refused, and no PUT leaves', async () => {
    const { object, outcome } = bench.send({ preflight: 'refuse' }, file(10))
    expect(await outcome).to.deep.equal({ kind: 'broken' })
    expect(await object.puts()).to.deep.equal([])
  })

  it('is broken where the connection is cut in the middle', async () => {
    const { object, events, outcome } = bench.send({ resetAfter: 100_000 }, file(8_000_000))
    expect(await outcome).to.deep.equal({ kind: 'broken' })
    expect(events).not.to.include('sent')
    for (const put of await object.puts()) expect(put.size).to.be.lessThan(8_000_000)
  })

  it('tells a refusal that comes before the body was read', async () => {
    const { outcome } = bench.send({ early: true, status: 403, body: 'no' }, file(8_000_000))
    expect(await outcome).to.deep.include({ kind: 'refused', status: 403, body: 'no' })
  })

  it('E01: an empty file is stored, with its end told', async () => {
    const { object, events, outcome } = bench.send({}, new File([], 'empty.txt', { type: 'text/plain' }))
    expect(await outcome).to.have.property('kind', 'stored')
    expect(events).to.deep.equal(['sent'])
    const [put] = await object.puts()
    expect(put).to.include({ size: 0, sha256: await sha256(new Blob([])) })
    expect(put?.headers).to.include({ 'content-length': '0' })
  })

  it('E11: never reads the file: it goes to the browser as it is', async () => {
    const read: string[] = []
    class Guarded extends File {
      override arrayBuffer() {
        read.push('arrayBuffer')
        return super.arrayBuffer()
      }
      override text() {
        read.push('text')
        return super.text()
      }
      override stream() {
        read.push('stream')
        return super.stream()
      }
    }
    const reader = FileReader.prototype.readAsArrayBuffer
    FileReader.prototype.readAsArrayBuffer = () => read.push('FileReader')
    try {
      const data = new Guarded([bytes(2_000_000)], 'big.bin', { type: 'application/x-thing' })
      for (const headers of [{}, { 'Content-Type': 'application/x-thing' }]) {
        const { object, outcome } = bench.send({}, data, { headers })
        expect(await outcome).to.have.property('kind', 'stored')
        expect((await object.puts())[0]).to.include({ size: 2_000_000 })
      }
    } finally {
      FileReader.prototype.readAsArrayBuffer = reader
    }
    expect(read).to.deep.equal([])
  })

  it('rejects a URL or a method that a browser cannot open, and names neither', async () => {
    for (const options of [
      { url: 'http://' },
      { url: 'javascript:alert(1)' },
      { url: 'ftp://127.0.0.1/secret' },
      { method: 'NOT A METHOD' },
      { method: 'TRACE' },
    ]) {
      const error = await rejection(bench.send({}, file(10), options).outcome)
      expect(error).to.deep.include({ name: 'UploadError', message: 'bad-grant' })
      expect(JSON.stringify(error)).not.to.contain('secret')
    }
    expect(await bench.send({}, file(10)).outcome).to.have.property('kind', 'stored')
  })
})
