import type { Listing } from '../../wire.js'
import { entriesOf, type Entry } from './entries.js'
import { merged, type Compare } from './order.js'

export interface ContentsPorts {
  /** One page of what lies under the folder's prefix. */
  readonly list: (cursor: string | undefined, signal: AbortSignal) => Promise<Listing>
  /** In the order of names. */
  readonly compare: Compare
  /** There are more entries, or the state is another one. Never called after `close()`. */
  readonly changed: () => void
}

/** Entries that are put into order before the page may draw and answer keys again. */
const AT_ONCE = 500

/**
 * What is known of one folder, page by page. Another folder is another instance, so that a page which comes late
 * cannot land in it.
 */
export class Contents {
  readonly prefix: string
  /** In the order of names, folders first. */
  entries: readonly Entry[] = []
  state: 'waiting' | 'loading' | 'failed' | 'ready' = 'waiting'
  /** Why the last page did not come. */
  error: unknown
  /** Pages that have come. */
  pages = 0

  readonly #ports: ContentsPorts
  readonly #closing = new AbortController()
  /** Keys of what is there already. */
  readonly #known = new Set<string>()
  readonly #cursors = new Set<string | undefined>()
  #cursor: string | undefined

  constructor(prefix: string, ports: ContentsPorts) {
    this.prefix = prefix
    this.#ports = ports
  }

  /** There are pages that have not come yet. */
  get more(): boolean {
    return this.pages === 0 || this.#cursor !== undefined
  }

  /** Ends what runs. */
  close(): void {
    this.#closing.abort()
  }

  /** Asks for the next page; answers when it is there or has failed. A failure loses nothing: call it again. */
  async load(): Promise<void> {
    if (this.state === 'loading' || !this.more) return
    const { signal } = this.#closing
    this.#become('loading')
    try {
      const listing = await this.#ports.list(this.#cursor, signal)
      signal.throwIfAborted()
      await this.#take(listing, signal)
      this.#cursors.add(this.#cursor)
      // A cursor that leads back would be followed for ever.
      this.#cursor = this.#cursors.has(listing.cursor) ? undefined : listing.cursor
      this.pages++
      this.#become('ready')
    } catch (error) {
      if (signal.aborted) return
      this.error = error
      this.#become('failed')
    }
  }

  async #take(listing: Listing, signal: AbortSignal): Promise<void> {
    const entries = entriesOf(listing, this.prefix, this.#known)
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      if (from > 0) await nextTask()
      signal.throwIfAborted()
      this.entries = merged(this.entries, entries.slice(from, from + AT_ONCE), this.#ports.compare)
    }
  }

  #become(state: Contents['state']): void {
    this.state = state
    if (!this.#closing.signal.aborted) this.#ports.changed()
  }
}

/** After whatever the page has to do in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
