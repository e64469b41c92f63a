import { fail } from './ending.js'
import type { Failure } from './errors.js'
import { Ledger, type Entry } from './ledger.js'
import { restrict } from './restrictions.js'
import type { Scheduler } from './scheduler.js'
import { isEnded } from './state.js'
import type { Candidate, Item, Queue, QueueEvent, QueueSettings, Totals } from './types.js'

export interface QueueOptions {
  readonly settings: () => QueueSettings
  /** Words for a failure: for the user (`message`, in the user's language) and for the page's author (`hint`). */
  readonly describe: (failure: Failure, file: File) => { readonly message: string; readonly hint: string }
  /** Makes a `Scheduler` for the list. Called with the first file, so that a page without one need not load it. */
  readonly scheduler: (ledger: Ledger) => Promise<Scheduler>
  readonly newId?: () => string
}

/** The list of items and what may be asked of it. What runs, and when, is decided by `scheduler.ts`. */
export class UploadQueue implements Queue {
  readonly #options: QueueOptions
  readonly ledger = new Ledger()
  #scheduler: Scheduler | null = null
  #loading = false
  /** Items that may start once the scheduler is there. */
  readonly #due = new Set<Entry>()
  #suspended = false

  constructor(options: QueueOptions) {
    this.#options = options
  }

  get items(): readonly Item[] {
    return this.ledger.items
  }

  get totals(): Totals {
    return this.ledger.totals
  }

  get(id: string): Item | undefined {
    return this.ledger.get(id)?.item
  }

  file(id: string): File | undefined {
    return this.ledger.get(id)?.file
  }

  subscribe(listener: (event: QueueEvent) => void): () => void {
    return this.ledger.subscribe(listener)
  }

  add(candidates: readonly Candidate[]): readonly Item[] {
    const { newId = randomId, describe, settings } = this.#options
    const rules = settings()
    const { accepted, refused } = restrict(candidates, rules, this.totals.items)
    const entries = accepted.map((candidate) => this.ledger.add(newId(), candidate))
    const items = entries.map((entry) => entry.item)
    if (!rules.manual) this.#begin(entries)
    if (items.length > 0) this.ledger.emit({ type: 'add', items })
    if (refused.length > 0) {
      const { maxSize = 0, minSize = 0, maxFiles = 0, accept = '' } = rules
      const values = { maxSize, minSize, maxFiles, accept }
      const rejections = refused.map(({ file, code }) => {
        const { message } = describe({ code, phase: 'read', values: { ...values, size: file.size } }, file)
        return Object.freeze({ file, code, message })
      })
      this.ledger.emit({ type: 'reject', rejections })
    }
    this.#pump()
    return items
  }

  start(): void {
    this.#begin(this.#named().filter(({ item }) => item.state === 'queued'))
    this.#pump()
  }

  retry(id?: string): void {
    for (const entry of this.#named(id)) {
      if (entry.item.state !== 'failed') continue
      // What the line was too slow for is forgotten, too: this may be another line.
      entry.spent = entry.refusals = entry.stale = entry.repeats = entry.need = 0
      this.#begin([entry])
      this.ledger.step(entry, { state: 'queued' }, { sent: 0 })
    }
    this.#pump()
  }

  cancel(id?: string): void {
    for (const entry of this.#named(id)) {
      const { state, sent } = entry.item
      if (isEnded(state)) continue
      const phase = state === 'finishing' ? 'response' : state === 'uploading' ? 'transfer' : 'sign'
      this.#stop(entry)
      this.#fail(entry, { code: 'cancelled', phase }, sent)
    }
    this.#pump()
  }

  remove(id: string): void {
    this.#remove(this.#named(id))
  }

  clear(): void {
    this.#remove(this.#named())
  }

  suspend(): void {
    this.#suspended = true
    this.#scheduler?.suspend()
  }

  resume(): void {
    this.#suspended = false
    this.#scheduler?.resume()
  }

  #named(id?: string): readonly Entry[] {
    if (id === undefined) return [...this.ledger.entries()]
    const entry = this.ledger.get(id)
    return entry ? [entry] : []
  }

  /** All are gone before the first is told of: a listener that looks at the list costs the same each time. */
  #remove(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#stop(entry)
      this.ledger.remove(entry)
    }
    for (const { item } of entries) this.ledger.emit({ type: 'remove', item })
    if (entries.length > 0) this.#pump()
  }

  #begin(entries: readonly Entry[]): void {
    if (this.#scheduler) return this.#scheduler.join(entries)
    for (const entry of entries) this.#due.add(entry)
  }

  #stop(entry: Entry): void {
    this.#due.delete(entry)
    this.#scheduler?.stop(entry)
  }

  #fail(entry: Entry, failure: Failure, sent: number): void {
    fail(entry, failure, sent, { describe: this.#options.describe, ledger: this.ledger })
  }

  #pump(): void {
    if (this.#scheduler) return this.#scheduler.pump()
    this.ledger.report()
    if (this.#due.size > 0 && !this.#loading) void this.#load()
  }

  async #load(): Promise<void> {
    this.#loading = true
    try {
      this.#scheduler = await this.#options.scheduler(this.ledger)
      this.#scheduler.join(this.#due)
      this.#due.clear()
      if (this.#suspended) this.#scheduler.suspend()
    } catch {
      // Another try may find the network back.
      const stranded = [...this.#due]
      this.#due.clear()
      for (const entry of stranded) this.#fail(entry, { code: 'internal', phase: 'sign' }, 0)
    } finally {
      this.#loading = false
    }
    this.#pump()
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without TLS. */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
