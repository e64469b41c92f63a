import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { damaged, paced, stoppedAfter, type Chunks } from './body.js'
import { corsHeaders, type CorsRule } from './cors.js'
import type { Dialect } from './dialects/dialect.js'
import type { FaultPlan } from './faults/fault.js'
import type { StoreError } from './store-error.js'
import type { StoreRequest } from './store-request.js'

/** How long the rest of a refused body is read, so that the client gets to see the refusal. */
const lingerMs = 30_000
const longestTimer = 2 ** 31 - 1

export interface ExchangeOptions {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly request: StoreRequest
  readonly plan: FaultPlan
  readonly dialect: Dialect
  /** `null` where the store's whole address is the bucket. */
  readonly bucketName: string | null
  readonly cors: CorsRule
  /** Bytes a second; `null`: as fast as it goes. */
  readonly throttle: number | null
  /** The store's clock: milliseconds since the epoch. */
  readonly now: () => number
  /** The client waits for `100 Continue` before it sends the body. */
  readonly expectsContinue: boolean
}

/** One request and its answer. */
export class Exchange {
  readonly request: StoreRequest
  readonly plan: FaultPlan
  /** Aborted when the connection is gone or the answer is out. */
  readonly signal: AbortSignal
  readonly closed: Promise<void>
  #options: ExchangeOptions
  #received = 0

  constructor(options: ExchangeOptions) {
    this.#options = options
    this.request = options.request
    this.plan = options.plan
    const over = new AbortController()
    this.signal = over.signal
    this.closed = new Promise((resolve) => {
      options.response.once('close', () => {
        over.abort()
        resolve()
      })
    })
    options.message.on('error', () => undefined)
    options.response.on('error', () => undefined)
  }

  /** Whose manners the answer has. */
  get dialect(): Dialect {
    return this.#options.dialect
  }

  get bucketName(): string | null {
    return this.#options.bucketName
  }

  get response(): ServerResponse {
    return this.#options.response
  }

  /** Bytes of the body that were read. */
  get received(): number {
    return this.#received
  }

  /** The whole answer went out. */
  get answered(): boolean {
    return this.response.writableFinished
  }

  now(): number {
    return this.#options.now() + (this.plan['clock-skew']?.ms ?? 0)
  }

  wait(ms: number): Promise<void> {
    return delay(ms, undefined, { signal: this.signal })
  }

  /** The request's body, with the throttle and the faults that are in force. */
  body(): Chunks {
    const { message, response, expectsContinue } = this.#options
    if (expectsContinue) response.writeContinue()
    const { reset, damage } = this.plan
    let chunks = this.#counted(message.iterator({ destroyOnReturn: false }) as Chunks)
    chunks = this.paced(chunks)
    if (damage) chunks = damaged(chunks, damage.at ?? 0)
    if (reset) chunks = stoppedAfter(chunks, reset.afterBytes, () => this.reset())
    return chunks
  }

  paced(chunks: Chunks): Chunks {
    const rate = this.plan.throttle?.bytesPerSecond ?? this.#options.throttle
    return rate === null ? chunks : paced(chunks, rate, this.signal)
  }

  /** Breaks the connection off, as storage does when a validity ends in the middle of a transfer. */
  cutAt(time: number): void {
    const timer = setTimeout(() => this.cut(), Math.min(time - this.now(), longestTimer))
    this.signal.addEventListener('abort', () => clearTimeout(timer))
  }

  cut(): void {
    this.#options.message.socket.destroy()
  }

  reset(): void {
    this.#options.message.socket.resetAndDestroy()
  }

  /** Sends the head of an answer; the body, if any, is up to the caller. */
  head(status: number, headers: Readonly<Record<string, string | number>>, cors = true): ServerResponse {
    const { response, request } = this.#options
    response.sendDate = false
    return response.writeHead(status, {
      Date: new Date(this.now()).toUTCString(),
      Server: 'presigned-upload',
      [this.dialect.requestId]: request.id,
      ...(cors && corsHeaders(this.#options.cors, request.headers)),
      ...headers,
    })
  }

  refuse(error: StoreError, { cors = true } = {}): void {
    const { request, message } = this.#options
    const xml = this.dialect.errorXml(error, { request, bucket: this.bucketName })
    const body = request.method === 'HEAD' ? '' : xml
    const type = { 'Content-Type': 'application/xml', 'Content-Length': Buffer.byteLength(xml) }
    const answer = this.head(
      error.status,
      { ...type, ...error.headers },
      cors && !this.plan['no-cors-on-errors'],
    )
    answer.end(body, () => this.#linger())
    message.resume()
  }

  #linger(): void {
    const { message } = this.#options
    if (message.complete || message.destroyed) return
    const timer = setTimeout(() => message.socket.destroy(), lingerMs).unref()
    message.once('close', () => clearTimeout(timer))
  }

  async *#counted(chunks: Chunks): Chunks {
    for await (const chunk of chunks) {
      this.#received += chunk.length
      yield chunk
    }
  }
}
