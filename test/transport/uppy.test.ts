/** What Uppy does by itself in this role, and must not do here. */
import Uppy from '@uppy/core'
import XHRUpload from '@uppy/xhr-upload'
import { expect } from 'chai'
import { Bench, file, rejection } from './support.js'

describe('Uppy as a carrier', () => {
  let bench: Bench
  beforeEach(() => (bench = new Bench()))
  afterEach(() => bench.close())

  for (const status of [403, 429, 500, 503]) {
    it(`sends once: a ${status} is not sent again on the same URL`, async () => {
      const { object, outcome } = bench.send({ status }, file(10))
      expect(await outcome).to.include({ kind: 'refused', status })
      expect(await object.puts()).to.have.length(1)
    })
  }

  it('sends once: a broken connection is not sent again', async () => {
    const { object, outcome } = bench.send({ cors: false }, file(10))
    expect(await outcome).to.deep.equal({ kind: 'broken' })
    expect(await object.puts()).to.have.length(1)
  })

  it('does not send a failed file again with the next one', async () => {
    const failed = bench.send({ status: 403 }, file(10))
    await failed.outcome
    const refused = bench.send({ cors: false }, file(10))
    await refused.outcome
    await bench.send({}, file(10)).outcome
    expect(await failed.object.puts()).to.have.length(1)
    expect(await refused.object.puts()).to.have.length(1)
  })

  it('takes the same file any number of times, also at once', async () => {
    const data = file(1_000)
    const sendings = [bench.send({}, data), bench.send({}, data), bench.send({}, data)]
    for (const { object, outcome } of sendings) {
      expect(await outcome).to.have.property('kind', 'stored')
      expect(await object.puts()).to.have.length(1)
    }
  })

  it('has no limit of its own: all are handed to the browser at once', async () => {
    const held: (() => void)[] = []
    const original = XMLHttpRequest.prototype.send
    // None is sent before all have come, so that none can make room for another.
    XMLHttpRequest.prototype.send = function (body) {
      held.push(() => original.call(this, body))
      if (held.length === 12) for (const send of held) send()
    }
    try {
      const sendings = Array.from({ length: 12 }, () => bench.send({}, file(100)))
      for (const { outcome } of sendings) expect(await outcome).to.have.property('kind', 'stored')
    } finally {
      XMLHttpRequest.prototype.send = original
    }
  })

  it('gives each file its own URL, method and headers, also at once', async () => {
    const sendings = ['a', 'b', 'c'].map((value) =>
      bench.send({}, file(100), { headers: { 'x-cos-meta-a': value } }),
    )
    for (const [index, { object, outcome }] of sendings.entries()) {
      await outcome
      expect((await object.puts())[0]?.headers).to.include({ 'x-cos-meta-a': 'abc'.charAt(index) })
    }
  })

  it('F19: a failure that Uppy counts as success is none here', async () => {
    // Uppy by itself: the upload whose endpoint cannot be had ends well, and no error is told.
    const uppy = new Uppy()
    uppy.use(XHRUpload, { endpoint: () => Promise.reject(new Error('no grant')), formData: false })
    uppy.addFile({ name: 'a', type: 'text/plain', data: new Blob(['a']) })
    const result = await uppy.upload()
    expect([result?.successful?.length, result?.failed?.length]).to.deep.equal([1, 0])
    uppy.destroy()

    const { outcome } = bench.send({}, file(10), { url: 'http://' })
    expect(await rejection(outcome)).to.have.property('name', 'UploadError')
  })

  it('F19: an upload that ends without a word is broken', async () => {
    const original = Uppy.prototype.upload
    Uppy.prototype.upload = () => Promise.reject(new Error('refused by a restriction'))
    try {
      expect(await bench.send({}, file(10)).outcome).to.deep.equal({ kind: 'broken' })
    } finally {
      Uppy.prototype.upload = original
    }
  })

  it('holds nothing once a PUT has ended', async () => {
    const held: number[] = []
    const original = Uppy.prototype.upload
    let state!: () => Pick<ReturnType<Uppy['getState']>, 'files' | 'currentUploads'>
    Uppy.prototype.upload = function (this: Uppy) {
      held.push(this.getFiles().length)
      state = () => this.getState()
      return original.call(this)
    }
    try {
      for (const behaviour of [{}, { status: 403 }, { cors: false }]) {
        await bench.send(behaviour, file(10)).outcome
      }
      const cancel = new AbortController()
      let sent!: () => void
      const allSent = new Promise<void>((resolve) => (sent = resolve))
      const cancelled = bench.send({ hold: true }, file(10), { signal: cancel.signal, onSent: () => sent() })
      await allSent
      cancel.abort()
      await rejection(cancelled.outcome)
    } finally {
      Uppy.prototype.upload = original
    }
    expect(held).to.deep.equal([1, 1, 1, 1])
    expect(state().files).to.deep.equal({})
    expect(state().currentUploads).to.deep.equal({})
  })

  it('two transports on a page know nothing of each other', async () => {
    const other = new Bench()
    const sendings = [bench.send({}, file(10)), other.send({}, file(10))]
    for (const { outcome } of sendings) expect(await outcome).to.have.property('kind', 'stored')
    await other.close()
  })
})
