/** A carrier whose every PUT is in the test's hand. */
import type { BrokenCause, Put, PutOutcome, Transport } from '../../../src/queue/ports.js'

export interface PutInHand extends Put {
  end(outcome: PutOutcome): void
  store(): void
}

export const STORED: PutOutcome = { kind: 'stored', status: 200, etag: 'e' }

export function refused(status: number, code: string): PutOutcome {
  return { kind: 'refused', status, body: `<Code>${code}</Code>`, retryAfter: null, date: null }
}

export class Carrier {
  readonly puts: PutInHand[] = []
  /** Every PUT ends like this at once; absent: the test ends it. */
  outcome: PutOutcome | undefined
  cause: BrokenCause = 'unreachable'
  destroyed = 0

  readonly load = async (): Promise<Transport> => ({
    put: (put) => this.#put(put),
    diagnose: async () => this.cause,
    destroy: () => void this.destroyed++,
  })

  #put(put: Put): Promise<PutOutcome> {
    return new Promise((resolve, reject) => {
      put.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      this.puts.push({
        ...put,
        end: resolve,
        store() {
          put.onProgress(put.file.size)
          put.onSent()
          resolve(STORED)
        },
      })
      if (this.outcome) resolve(this.outcome)
    })
  }
}
