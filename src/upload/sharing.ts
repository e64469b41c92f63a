import type { Item, Queue } from '../queue/types.js'
import type { Row } from './row.js'
import type { RowObserver } from './row-set.js'
import type { ShareSource, Shares } from './shares.js'

export interface SharingHost {
  readonly source: ShareSource
  readonly queue: Queue
  /** Nothing may be signed now. */
  readonly locked: () => boolean
  /** Hands a row what stands beside its words, or takes it away. */
  readonly show: (row: Row, extra: Element | null) => void
}

/** Links to files that have arrived; what makes them is loaded with the first one, where the page wants them. */
export class Sharing implements RowObserver {
  readonly #host: SharingHost
  readonly #waiting = new Set<Row>()
  #shares: Shares | undefined
  #loading = false

  constructor(host: SharingHost) {
    this.#host = host
  }

  /** A row came onto the page, or its item changed. */
  arrived(row: Row): void {
    const wanted = (this.#host.source.share ?? false) !== false && row.item.state === 'done'
    if (!wanted || row.item.key === null) return this.#shares?.withdraw(row)
    if (this.#shares) return this.#shares.offer(row)
    this.#waiting.add(row)
    void this.#load()
  }

  left(row: Row): void {
    this.#waiting.delete(row)
  }

  removed(item: Item): void {
    this.#shares?.forget(item.id)
  }

  stop(): void {
    this.#shares?.stop()
  }

  async #load(): Promise<void> {
    if (this.#loading) return
    this.#loading = true
    try {
      const { Shares } = await import('./shares.js')
      this.#shares = new Shares(this.#host)
      for (const row of this.#waiting) this.arrived(row)
      this.#waiting.clear()
    } catch {
      // The next row tries again.
    } finally {
      this.#loading = false
    }
  }
}
