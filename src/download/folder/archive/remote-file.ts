/** The bytes of one object, however often the connection breaks. */
import { isUploadError, UploadError } from '../../../queue/errors.js'
import type { Clock } from '../../../queue/ports.js'
import { findingOf, PRIVATE, probe } from '../../probe.js'

export interface RemotePorts {
  /** A fresh URL for the object. */
  readonly sign: (key: string, signal: AbortSignal) => Promise<{ readonly url: string }>
  /** Bytes have come. */
  readonly received: (bytes: number) => void
  /** Resolves after so many milliseconds, or rejects with the reason of `signal`. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Calls back once after so many milliseconds; the answer cancels it. */
  readonly after: Clock['after']
}

/** Connections in a row that brought too little. */
const MOST_BREAKS = 4
/** Bytes with which a connection was worth its while. */
const WORTH = 1_000_000
/** Milliseconds after the first break; twice as long after each other. */
const PAUSE = 500
/** Milliseconds that an endpoint may ask for. */
const LONGEST_PAUSE = 60_000
/** Milliseconds without a byte after which a connection counts as broken: nothing else tells of a line that went dead. */
const SILENCE = 60_000

export class RemoteFile {
  readonly #key: string
  readonly #ports: RemotePorts
  readonly #signal: AbortSignal
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  /** Ends the connection that is used now, and no other. */
  #connection = new AbortController()
  #at = 0
  /** Bytes that this connection owes us; `NaN` where it does not say. */
  #end = NaN
  #tag: string | null = null
  /** Bytes of the whole object; `NaN` where nobody says. */
  #whole = NaN
  #breaks = 0
  /** Where the last connection began. */
  #from = 0

  constructor(key: string, ports: RemotePorts, signal: AbortSignal) {
    this.#key = key
    this.#ports = ports
    this.#signal = signal
  }

  /** Rejects with an `UploadError` before there are any bytes, or with the reason of the signal. */
  async open(): Promise<void> {
    while (!this.#reader) {
      try {
        await this.#connect()
      } catch (error) {
        await this.#broken(error)
      }
    }
  }

  /** The next bytes, `undefined` at the end. Rejects as `open()` does. */
  async read(): Promise<Uint8Array | undefined> {
    for (;;) {
      await this.open()
      try {
        const { done, value } = (await this.#soon(this.#reader?.read())) ?? { done: true, value: undefined }
        if (!done) {
          this.#at += value.length
          this.#ports.received(value.length)
          return value
        }
        // Not every browser calls a body that is cut short a failure.
        if (!(this.#at < this.#end)) return undefined
        throw new TypeError('cut short')
      } catch (error) {
        this.#reader = undefined
        await this.#broken(error)
      }
    }
  }

  async close(): Promise<void> {
    await this.#reader?.cancel().catch(() => {})
  }

  async #connect(): Promise<void> {
    const { url } = await this.#ports.sign(this.#key, this.#signal)
    const headers = this.#at > 0 ? { Range: `bytes=${this.#at}-` } : {}
    const answer = await this.#fetch(url, headers)
    const { status, body } = answer
    // All bytes had come before it broke.
    if (status === 416 && this.#at > 0 && !differ(this.#at, this.#whole)) return this.#endHere()
    if (!answer.ok || !body) throw status === 416 ? failure('not-saved') : await this.#soon(refusal(answer))
    const tag = answer.headers.get('etag')
    const length = Number(answer.headers.get('content-length') ?? NaN)
    const end = status === 206 ? this.#at + length : length
    if (this.#at > 0 && (differ(tag, this.#tag) || differ(end, this.#whole))) {
      await body.cancel()
      throw failure('not-saved')
    }
    if (this.#at === 0) [this.#tag, this.#whole] = [tag, end]
    this.#from = this.#at
    this.#end = end
    this.#reader = (body as ReadableStream<Uint8Array>).getReader()
    if (status !== 206) await this.#skip(this.#reader)
  }

  async #fetch(url: string, headers: HeadersInit): Promise<Response> {
    const signal = this.#signal
    this.#connection = new AbortController()
    const either = AbortSignal.any([signal, this.#connection.signal])
    try {
      return await this.#soon(fetch(url, { ...PRIVATE, headers, signal: either }))
    } catch (error) {
      signal.throwIfAborted()
      if (this.#at > 0 || this.#breaks > 0 || either.aborted) throw error
      const finding = await probe(url)
      signal.throwIfAborted()
      throw failure(finding === 'cors' ? 'cors' : 'network', finding !== 'cors')
    }
  }

  /** A store that knows no ranges sends from the beginning. */
  async #skip(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (let left = this.#at; left > 0;) {
      const { done, value } = await this.#soon(reader.read())
      if (done) throw failure('not-saved')
      left -= value.length
      if (left >= 0) continue
      const rest = value.slice(left)
      this.#reader = withFirst(rest, reader)
    }
  }

  /** What the network shall bring; rejects where nothing comes. */
  async #soon<T>(coming: T): Promise<Awaited<T>> {
    const connection = this.#connection
    const disarm = this.#ports.after(SILENCE, () => connection.abort())
    try {
      return await coming
    } finally {
      disarm()
    }
  }

  #endHere(): void {
    this.#end = this.#at
    this.#reader = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() }).getReader()
  }

  async #broken(error: unknown): Promise<void> {
    this.#signal.throwIfAborted()
    if (isUploadError(error) && !error.failure.retryable) throw error
    if (this.#at - this.#from >= WORTH) this.#breaks = 0
    this.#from = this.#at
    // Who waits for a line that is dead waits once more, and not five times.
    if (this.#connection.signal.aborted) this.#breaks = Math.max(this.#breaks, MOST_BREAKS - 1)
    this.#connection = new AbortController()
    if (++this.#breaks > MOST_BREAKS) throw isUploadError(error) ? error : failure('network')
    const asked = isUploadError(error) ? (error.failure.retryAfter ?? 0) : 0
    const pause = PAUSE * 2 ** (this.#breaks - 1)
    await this.#ports.wait(Math.max(pause, Math.min(asked, LONGEST_PAUSE)), this.#signal)
  }
}

/** Both are known, and another object is there now. A store may let the page read the length, but not the tag. */
function differ<T extends string | number>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && !Number.isNaN(one) && !Number.isNaN(other) && one !== other
}

function failure(code: string, retryable = false): UploadError {
  return new UploadError({ code, phase: 'response', retryable })
}

async function refusal(answer: Response): Promise<UploadError> {
  const code = await findingOf(answer)
  return failure(code, code === 'busy' || code === 'expired')
}

function withFirst(
  first: Uint8Array,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStreamDefaultReader<Uint8Array> {
  let begun = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = begun ? await reader.read() : { done: false, value: first }
      begun = true
      if (done || !value) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => reader.cancel(),
  }).getReader()
}
