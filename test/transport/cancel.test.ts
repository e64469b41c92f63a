import { expect } from 'chai'
import { isAbort } from '../../src/queue/errors.js'
import { Bench, file, rejection, type Sending } from './support.js'

/** A point in the life of a PUT at which the user may cancel. */
interface Instant {
  readonly when: string
  /** Calls `cancel` at that point. */
  arrange(start: () => Sending, cancel: () => void): Sending
}

const beforeSending: readonly Instant[] = [
  {
    when: 'before it starts',
    arrange(start, cancel) {
      cancel()
      return start()
    },
  },
  {
    when: 'in the same turn',
    arrange(start, cancel) {
      const sending = start()
      cancel()
      return sending
    },
  },
  {
    when: 'while the request is being opened',
    arrange(start, cancel) {
      return during('open', cancel, start)
    },
  },
  {
    when: 'while its headers are being set',
    arrange(start, cancel) {
      return during('setRequestHeader', cancel, start)
    },
  },
]

/** Cancels from inside a method of the request, before the method runs. */
function during(method: 'open' | 'setRequestHeader', cancel: () => void, start: () => Sending): Sending {
  const original: (...args: never[]) => void = XMLHttpRequest.prototype[method]
  const wrapped = function (this: XMLHttpRequest, ...args: never[]) {
    // The check of the method and URL opens one as well; that one sets no header.
    if (method !== 'open' || ++opened > 1) cancel()
    original.apply(this, args)
  }
  let opened = 0
  Object.assign(XMLHttpRequest.prototype, { [method]: wrapped })
  const sending = start()
  const restore = () => void Object.assign(XMLHttpRequest.prototype, { [method]: original })
  sending.outcome.then(restore, restore)
  return sending
}

describe('cancelling a PUT', () => {
  let bench: Bench
  let controller: AbortController
  const headers = { 'Content-Type': 'image/png' }
  beforeEach(() => {
    bench = new Bench()
    controller = new AbortController()
  })
  afterEach(() => bench.close())

  const cancel = () => controller.abort()
  const send = (size = 1_000) => bench.send({}, file(size), { headers, signal: controller.signal })

  /** A later PUT has gone through, so anything that was to leave before it has left. */
  async function nothingArrived({ object, outcome }: Sending): Promise<void> {
    expect(isAbort(await rejection(outcome))).to.equal(true)
    expect(await bench.send({}, file(10)).outcome).to.have.property('kind', 'stored')
    expect(await object.seen()).to.deep.equal([])
  }

  for (const { when, arrange } of beforeSending) {
    it(`G02: ${when} sends nothing`, async () => {
      await nothingArrived(arrange(() => send(), cancel))
    })
  }

  for (let turns = 0; turns <= 9; turns++) {
    it(`G02: ${turns} microtasks after the start sends nothing, or ends what was sent`, async () => {
      let left = false
      const original = XMLHttpRequest.prototype.send
      // The look at the file takes no time here, so that the instants of a PUT follow in microtasks.
      const read = Blob.prototype.arrayBuffer
      Blob.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer(1))
      XMLHttpRequest.prototype.send = function (body) {
        left = true
        original.call(this, body)
      }
      try {
        const sending = send()
        for (let turn = 0; turn < turns; turn++) await Promise.resolve()
        const leftBefore = left
        cancel()
        expect(isAbort(await rejection(sending.outcome))).to.equal(true)
        await bench.send({ status: 400 }, file(1)).outcome.then(() => {})
        if (!leftBefore) expect(await sending.object.puts()).to.deep.equal([])
        expect(sending.events).to.deep.equal([])
      } finally {
        XMLHttpRequest.prototype.send = original
        Blob.prototype.arrayBuffer = read
      }
    })
  }

  it('closes the connection in the middle of the body', async () => {
    let started!: () => void
    const first = new Promise<void>((resolve) => (started = resolve))
    const options = { signal: controller.signal, onProgress: () => started() }
    const sending = bench.send({ pauseAfter: 100_000 }, file(30_000_000), options)
    await first
    cancel()
    expect(isAbort(await rejection(sending.outcome))).to.equal(true)
    await sending.object.release()
    const put = (await sending.object.reached('closed')).find(({ method }) => method === 'PUT')
    expect(put?.size).to.be.lessThan(30_000_000)
  })

  it('while the answer is awaited', async () => {
    let sent!: () => void
    const allSent = new Promise<void>((resolve) => (sent = resolve))
    const sending = bench.send({ hold: true }, file(1_000), {
      signal: controller.signal,
      onSent: () => sent(),
    })
    await allSent
    cancel()
    expect(isAbort(await rejection(sending.outcome))).to.equal(true)
  })

  it('with a reason of the caller is still an AbortError', async () => {
    const sending = send()
    controller.abort('a reason that is no error')
    expect(isAbort(await rejection(sending.outcome))).to.equal(true)
  })

  it('after the end changes nothing', async () => {
    const { outcome } = send()
    await outcome
    cancel()
    expect(await outcome).to.have.property('kind', 'stored')
  })

  it('one of several leaves the others alone', async () => {
    const others = [bench.send({}, file(100_000)), bench.send({}, file(100_000))]
    const sending = send()
    cancel()
    await rejection(sending.outcome)
    for (const { outcome } of others) expect(await outcome).to.have.property('kind', 'stored')
  })

  it('destroy ends all that is sent, and starts nothing more', async () => {
    const running = [bench.send({ hold: true }, file(1_000)), bench.send({ hold: true }, file(1_000))]
    for (const { object } of running) await object.reached('complete')
    bench.transport.destroy()
    for (const { outcome } of running) expect(isAbort(await rejection(outcome))).to.equal(true)
    const late = bench.send({}, file(10))
    expect(isAbort(await rejection(late.outcome))).to.equal(true)
    expect(await late.object.seen()).to.deep.equal([])
    bench.transport.destroy()
  })

  it('leaves no listener on a signal that lives on', async () => {
    const counts = { added: 0, removed: 0 }
    const { signal } = controller
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => (counts.added++, add(...args))
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (counts.removed++, remove(...args))
    await send().outcome
    await send().outcome
    expect(counts).to.deep.equal({ added: 2, removed: 2 })
  })

  it('by the browser itself is a broken PUT, not one that hangs', async () => {
    const original = XMLHttpRequest.prototype.send
    let stop!: () => void
    XMLHttpRequest.prototype.send = function (body) {
      stop = () => this.abort()
      original.call(this, body)
    }
    try {
      const { object, outcome } = bench.send({ hold: true }, file(1_000))
      await object.reached('complete')
      stop()
      expect(await outcome).to.deep.equal({ kind: 'broken' })
    } finally {
      XMLHttpRequest.prototype.send = original
    }
  })
})
