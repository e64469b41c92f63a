import type { FaultKind } from './faults/fault.js'

/** One request as the store saw it. Holds no query and no header: they carry signatures and tokens. */
export interface RequestEntry {
  readonly id: string
  readonly method: string
  readonly key: string
  /** `null`: the connection ended without an answer. */
  readonly status: number | null
  /** The store's code, for a refusal. */
  readonly code: string | null
  /** Bytes of the body that were read. */
  readonly received: number
  /** Faults that were in force. */
  readonly faults: readonly FaultKind[]
}

const capacity = 10_000

/** The last requests, in the order in which they ended. */
export class RequestLog {
  #entries: RequestEntry[] = []

  add(entry: RequestEntry): void {
    this.#entries.push(Object.freeze(entry))
    if (this.#entries.length > capacity) this.#entries.shift()
  }

  list(): readonly RequestEntry[] {
    return [...this.#entries]
  }
}
