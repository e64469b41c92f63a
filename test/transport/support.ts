/** A transport under test: every PUT with its record, and a check that the console stayed quiet. */
import type { Put, PutOutcome, Transport } from '../../src/queue/ports.js'
import { createTransport } from '../../src/transport/index.js'
import { TestObject, type Behaviour } from '../support/bucket-client.js'

export type PutOptions = Partial<Pick<Put, 'method' | 'headers' | 'signal' | 'onProgress' | 'onSent' | 'url'>>

/** What one PUT told while it ran, in order: bytes, or `sent`. */
export interface Sending {
  readonly object: TestObject
  readonly events: (number | 'sent')[]
  readonly outcome: Promise<PutOutcome>
}

export class Bench {
  readonly transport: Transport = createTransport()
  readonly #noise: unknown[] = []
  readonly #stop = new AbortController()
  readonly #console = { error: console.error, warn: console.warn, log: console.log }

  constructor() {
    const { signal } = this.#stop
    const note = (event: ErrorEvent | PromiseRejectionEvent) =>
      this.#noise.push('reason' in event ? event.reason : event.message)
    window.addEventListener('unhandledrejection', note, { signal })
    window.addEventListener('error', note, { signal })
    for (const level of ['error', 'warn', 'log'] as const)
      console[level] = (...args) => this.#noise.push(args)
  }

  send(behaviour: Behaviour, file: Blob, options: PutOptions = {}): Sending {
    const object = new TestObject(behaviour)
    const events: Sending['events'] = []
    const outcome = this.transport.put({
      file,
      url: object.url,
      method: 'PUT',
      headers: {},
      signal: new AbortController().signal,
      ...options,
      onProgress: (sent) => {
        events.push(sent)
        options.onProgress?.(sent)
      },
      onSent: () => {
        events.push('sent')
        options.onSent?.()
      },
    })
    outcome.catch(() => {})
    return { object, events, outcome }
  }

  /** Throws on anything that reached the console or was left unhandled. */
  async close(): Promise<void> {
    this.transport.destroy()
    // Rejections are reported after the task that made them.
    await new Promise((resolve) => setTimeout(resolve))
    this.#stop.abort()
    Object.assign(console, this.#console)
    if (this.#noise.length > 0) throw new Error(`Expected silence, got ${String(this.#noise)}`)
  }
}

/** Bytes that compress and repeat badly, the same on every run. */
export function bytes(size: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(size)
  for (let i = 0, x = 1; i < size; i++) {
    x = (x * 48271) % 2147483647
    data[i] = x
  }
  return data
}

export function file(size: number, name = 'photo.png', type = 'image/png'): File {
  return new File([bytes(size)], name, { type })
}

/** Resolves to the name of the error a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('Expected a rejection')
    },
    (error: unknown) => error,
  )
}
