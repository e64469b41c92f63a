import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { answer, BareRefusal, type Policy } from './answer.js'
import { defaultCors, type CorsRule } from './cors.js'
import { dialectOf } from './dialects/dialect.js'
import { dialectsFor, type DialectName } from './dialects/choose.js'
import { Bucket } from './disk/bucket.js'
import type { ObjectRecord } from './disk/object-record.js'
import { Exchange } from './exchange.js'
import { FaultBoard } from './faults/fault-board.js'
import type { FaultKind } from './faults/fault.js'
import { RequestLog, type RequestEntry } from './request-log.js'
import type { Credential } from './signature/scheme.js'
import { isStoreError, StoreError } from './store-error.js'
import { readStoreRequest, type StoreRequest } from './store-request.js'

export interface ObjectStoreOptions {
  /** Folder in which the objects lie; made where it is missing. */
  readonly directory: string
  /** Keys that may sign. Read at each request, so that a test may change the list. */
  readonly credentials: readonly Credential[]
  /**
   * Whose signatures are verified and whose answers are given: Tencent COS's (`cos`), Amazon S3's (`s3`) or those
   * of Ceph's RADOS Gateway (`ceph`). Absent: COS's and S3's, each request in its own way.
   */
  readonly dialect?: DialectName
  /**
   * Name of the bucket, first in the path or before the host. Absent: the store's whole address is the bucket, as
   * with a domain of its own.
   */
  readonly bucket?: string
  /** The region that Signature Version 4 must name; absent: any. Ceph does not look at it. */
  readonly region?: string
  /** The bucket's CORS rule; what is absent comes from `defaultCors`, which allows no origin. */
  readonly cors?: Partial<CorsRule>
  /** Interrupt a transfer that outlives its permission; otherwise the end is checked at the start only. */
  readonly cutAtExpiry?: boolean
  /** Bytes a second for each transfer; absent: as fast as it goes. */
  readonly throttle?: number
  /** Bytes one PUT may carry. */
  readonly maxSize?: number
  /** The store's clock: milliseconds since the epoch. */
  readonly now?: () => number
  /** Told about failures of the store itself, e.g. a full disk. */
  readonly onFailure?: (error: unknown) => void
}

/** What lies under a key, read from the disk. */
export interface StoredObject extends ObjectRecord {
  /** Absolute path of the data file. */
  readonly path: string
  /** Hexadecimal. */
  readonly sha256: string
}

export interface ObjectStore {
  /** Opens folder and port; 0 takes any free one. Rejects with the error of Node, e.g. `EADDRINUSE`. */
  listen(port?: number, host?: string): Promise<void>
  /** Breaks off what runs, and waits until the disk is in order. */
  close(): Promise<void>
  /** `host:port`: what a URL for this store is signed for. Once it listens. */
  readonly host: string
  /** `http://host:port`, no slash at its end. Once it listens. */
  readonly origin: string
  readonly faults: FaultBoard
  /** Requests that ended, oldest first. */
  readonly requests: readonly RequestEntry[]
  object(key: string): Promise<StoredObject | undefined>
  objects(): Promise<readonly ObjectRecord[]>
  /** Settles when no request is under way. */
  idle(): Promise<void>
}

/** 5 GiB: what one PUT carries at the most. */
export const maxObjectSize = 5 * 2 ** 30

/** An object store on disk for development and tests. */
export function createObjectStore(options: ObjectStoreOptions): ObjectStore {
  return new EmbeddedStore(options)
}

class EmbeddedStore implements ObjectStore {
  readonly faults = new FaultBoard()
  #options: ObjectStoreOptions
  #policy: Policy
  #opened: Promise<Bucket> | null = null
  #log = new RequestLog()
  #running = new Set<Promise<void>>()
  #server = createServer((message, response) => this.#accept(message, response, false))

  constructor(options: ObjectStoreOptions) {
    this.#options = options
    this.#policy = {
      dialects: dialectsFor(options),
      cors: { ...defaultCors, ...options.cors },
      cutAtExpiry: options.cutAtExpiry ?? false,
      maxSize: options.maxSize ?? maxObjectSize,
    }
    // a slow transfer of gigabytes is no attack
    this.#server.requestTimeout = 0
    this.#server.keepAliveTimeout = 60_000
    this.#server.on('checkContinue', (message, response) => this.#accept(message, response, true))
  }

  get host(): string {
    const { address, family, port } = this.#server.address() as AddressInfo
    return `${family === 'IPv6' ? `[${address}]` : address}:${port}`
  }

  get origin(): string {
    return `http://${this.host}`
  }

  get requests(): readonly RequestEntry[] {
    return this.#log.list()
  }

  async listen(port = 0, host = '127.0.0.1'): Promise<void> {
    await this.#bucket()
    this.#server.listen(port, host)
    await once(this.#server, 'listening')
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
    await this.idle()
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  async object(key: string): Promise<StoredObject | undefined> {
    const bucket = await this.#bucket()
    const record = bucket.get(key)
    if (!record) return undefined
    const path = bucket.pathOf(record)
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash)
    return { ...record, path, sha256: hash.digest('hex') }
  }

  async objects(): Promise<readonly ObjectRecord[]> {
    return [...(await this.#bucket()).list()]
  }

  #bucket(): Promise<Bucket> {
    this.#opened ??= Bucket.open(this.#options.directory)
    return this.#opened
  }

  #accept(message: IncomingMessage, response: ServerResponse, expectsContinue: boolean): void {
    const run = this.#serve(message, response, expectsContinue).finally(() => this.#running.delete(run))
    this.#running.add(run)
  }

  async #serve(message: IncomingMessage, response: ServerResponse, expectsContinue: boolean): Promise<void> {
    const bucketName = this.#options.bucket ?? null
    const { request, invalid } = read(message, bucketName)
    const exchange = new Exchange({
      message,
      response,
      request,
      plan: this.faults.take(request.method, request.key),
      dialect: dialectOf(request, this.#policy.dialects),
      bucketName,
      cors: this.#policy.cors,
      throttle: this.#options.throttle ?? null,
      now: this.#options.now ?? Date.now,
      expectsContinue,
    })
    let code: string | null = null
    try {
      if (invalid) throw invalid as Error
      await answer(exchange, await this.#bucket(), this.#policy)
    } catch (error) {
      code = this.#refuse(exchange, error)
    }
    await exchange.closed
    this.#note(exchange, code)
  }

  /** The code the client was told, or `null` where there is nobody left to tell. */
  #refuse(exchange: Exchange, error: unknown): string | null {
    if (exchange.signal.aborted) return null
    const bare = error instanceof BareRefusal
    const cause = bare ? error.refusal : error
    if (!isStoreError(cause)) this.#options.onFailure?.(cause)
    if (exchange.response.headersSent) {
      exchange.cut()
      return null
    }
    const refusal = exchange.dialect.inItsWords(
      isStoreError(cause) ? cause : new StoreError(500, 'InternalError', 'The store itself failed.'),
    )
    exchange.refuse(refusal, { cors: !bare })
    return refusal.code
  }

  #note(exchange: Exchange, code: string | null): void {
    const { request, plan, received, response } = exchange
    this.#log.add({
      id: request.id,
      method: request.method,
      key: request.key,
      status: response.headersSent ? response.statusCode : null,
      code,
      received,
      faults: Object.keys(plan) as FaultKind[],
    })
  }
}

/** A request whose URL cannot be read still gets an answer. */
function read(
  { method, url, headers }: IncomingMessage,
  bucket: string | null,
): { request: StoreRequest; invalid: unknown } {
  try {
    return { request: readStoreRequest({ method, url, headers }, bucket), invalid: null }
  } catch (invalid) {
    return { request: readStoreRequest({ method, url: '/', headers }, null), invalid }
  }
}
