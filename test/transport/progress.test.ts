import { expect } from 'chai'
import { Bench, file, type Sending } from './support.js'

const SIZE = 4_000_000

describe('what a PUT tells while it runs', () => {
  let bench: Bench
  beforeEach(() => (bench = new Bench()))
  afterEach(() => bench.close())

  function bytesOf({ events }: Sending): number[] {
    return events.filter((event) => event !== 'sent')
  }

  it('F01: all bytes have left before the bucket answers', async () => {
    let sent!: () => void
    const allSent = new Promise<void>((resolve) => (sent = resolve))
    const sending = bench.send({ hold: true }, file(SIZE), { onSent: () => sent() })
    await allSent
    await sending.object.reached('complete')
    let answered = false
    void sending.outcome.then(() => (answered = true))
    await sending.object.seen()
    expect(answered).to.equal(false)
    expect(sending.events.slice(-2)).to.deep.equal([SIZE, 'sent'])
    await sending.object.release()
    expect(await sending.outcome).to.have.property('kind', 'stored')
  })

  it('only ever grows, in whole bytes up to the size, and tells the end once', async () => {
    const sending = bench.send({}, file(SIZE))
    await sending.outcome
    const bytes = bytesOf(sending)
    expect(bytes).to.deep.equal([...new Set(bytes)].sort((a, b) => a - b))
    expect(bytes.every(Number.isInteger)).to.equal(true)
    expect(bytes.at(-1)).to.equal(SIZE)
    expect(sending.events.filter((event) => event === 'sent')).to.have.length(1)
  })

  it('stays within the size when the browser counts more', async () => {
    const original = XMLHttpRequest.prototype.send
    XMLHttpRequest.prototype.send = function (body) {
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 600, total: 1_000 }))
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 200, total: 1_000 }))
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 2_000, total: 2_000 }))
      original.call(this, body)
    }
    try {
      const odd = bench.send({}, file(1_000))
      await odd.outcome
      expect(odd.events).to.deep.equal([600, 1_000, 'sent'])
    } finally {
      XMLHttpRequest.prototype.send = original
    }
  })

  it('starts at the beginning again with each attempt', async () => {
    const data = file(SIZE)
    const first = bench.send({ status: 500 }, data)
    await first.outcome
    const second = bench.send({}, data)
    await second.outcome
    expect(bytesOf(first).at(-1)).to.equal(SIZE)
    expect(bytesOf(second).at(-1)).to.equal(SIZE)
  })

  it('tells the end of the sending even where a service worker hides the progress', async () => {
    const listen = XMLHttpRequestEventTarget.prototype.addEventListener
    XMLHttpRequestUpload.prototype.addEventListener = () => {}
    try {
      const sending = bench.send({}, file(1_000))
      await sending.outcome
      expect(sending.events).to.deep.equal([1_000, 'sent'])
    } finally {
      XMLHttpRequestUpload.prototype.addEventListener = listen
    }
  })

  it('says nothing more after a cancel', async () => {
    const cancel = new AbortController()
    let started!: () => void
    const first = new Promise<void>((resolve) => (started = resolve))
    const sending = bench.send({ deaf: true }, file(SIZE), {
      signal: cancel.signal,
      onProgress: () => started(),
    })
    await first
    cancel.abort()
    const told = sending.events.length
    await sending.outcome.catch(() => {})
    await bench.send({}, file(10)).outcome
    expect(sending.events).to.have.length(told)
  })
})
