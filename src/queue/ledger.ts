import { isEnded, isRunning, patch, step, type Facts, type Step } from './state.js'
import type { Candidate, Item, QueueEvent, Totals } from './types.js'

/** What the queue knows of an item beyond its snapshot. */
export interface Entry {
  item: Item
  readonly file: File
  /** From the last grant; asks for the same object again. */
  token: string | null
  /** The last URL that was refused or ran out, to notice an endpoint that answers from a cache. */
  refusedUrl: string | null
  /** Grants in a row that repeated it. */
  repeats: number
  /** Failed attempts that count against `retries`. */
  spent: number
  /** Refusals in a row of grants that should still have been good. */
  refusals: number
  /** Grants in a row that were stale before they could be used. */
  stale: number
  /** Seconds that a grant must exceed, learnt from an interruption; 0 when nothing was learnt. */
  need: number
  /** Base64, once computed. */
  md5: string | null
  /** The first attempt has been announced. */
  started: boolean
}

export type StoredFacts = Pick<Item, 'key' | 'size' | 'sent'> & { readonly state: 'done' }

export type News = 'start' | 'progress' | 'renew' | 'success' | 'error'

const NOTHING: Totals = Object.freeze({
  items: 0,
  done: 0,
  failed: 0,
  running: 0,
  waiting: 0,
  size: 0,
  sent: 0,
})

function weigh(totals: Totals, item: Item, sign: 1 | -1): Totals {
  const { state, size, sent } = item
  const ended = state === 'done' || state === 'failed'
  const group = ended ? state : isRunning(state) ? 'running' : 'waiting'
  const counted = state === 'failed' ? 0 : sign
  return {
    ...totals,
    items: totals.items + sign,
    [group]: totals[group] + sign,
    size: totals.size + counted * size,
    sent: totals.sent + counted * sent,
  }
}

/** Holds every item, its snapshot and the totals, and tells of each change once. */
export class Ledger {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<(event: QueueEvent) => void>()
  #items: readonly Item[] | null = null
  /** An item ended since the last `complete`. */
  #unreported = false
  #totals = NOTHING

  get items(): readonly Item[] {
    this.#items ??= Object.freeze(Array.from(this.#entries.values(), (entry) => entry.item))
    return this.#items
  }

  get totals(): Totals {
    return this.#totals
  }

  /** Nothing runs or waits. */
  get idle(): boolean {
    return this.#totals.running + this.#totals.waiting === 0
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  entries(): IterableIterator<Entry> {
    return this.#entries.values()
  }

  /** `stored`: facts of an item that has been uploaded earlier. */
  add(id: string, { file, path }: Candidate, stored?: StoredFacts): Entry {
    const item = Object.freeze({
      id,
      name: file.name,
      path: path || file.name,
      size: file.size,
      type: file.type || 'application/octet-stream',
      state: 'queued',
      wait: null,
      error: null,
      attempt: 0,
      renewals: 0,
      sent: 0,
      key: null,
      location: null,
      etag: null,
      ...stored,
    }) as Item
    const entry: Entry = {
      item,
      file,
      token: null,
      refusedUrl: null,
      repeats: 0,
      spent: 0,
      refusals: 0,
      stale: 0,
      need: 0,
      md5: null,
      started: false,
    }
    this.#entries.set(id, entry)
    this.#totals = weigh(this.#totals, item, 1)
    this.#items = null
    return entry
  }

  remove(entry: Entry): void {
    this.#entries.delete(entry.item.id)
    this.#totals = weigh(this.#totals, entry.item, -1)
    this.#items = null
  }

  /** Goes to a state. `news`: what to tell besides, unless a listener has changed or removed the item meanwhile. */
  step(entry: Entry, to: Step, facts?: Facts, news?: News): void {
    this.#replace(entry, step(entry.item, to, facts), news)
  }

  /** Changes facts within a state. */
  patch(entry: Entry, facts: Facts, news?: News): void {
    this.#replace(entry, patch(entry.item, facts), news)
  }

  emit(event: QueueEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event)
      } catch (error) {
        // A listener's fault is not the item's.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  subscribe(listener: (event: QueueEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells once when nothing runs or waits any more. */
  report(): void {
    if (!this.idle || !this.#unreported) return
    this.#unreported = false
    const done = this.items.filter((item) => item.state === 'done')
    const failed = this.items.filter((item) => item.state === 'failed')
    this.emit({ type: 'complete', done, failed })
  }

  #replace(entry: Entry, item: Item, news?: News): void {
    if (!this.#entries.has(item.id)) return
    const previous = entry.item
    entry.item = item
    this.#totals = weigh(weigh(this.#totals, previous, -1), item, 1)
    this.#items = null
    if (isEnded(item.state)) this.#unreported = true
    this.emit({ type: 'change', item, previous })
    if (news && entry.item === item && this.#entries.has(item.id)) this.emit({ type: news, item })
  }
}
