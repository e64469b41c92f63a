import { fail } from './ending.js'
import type { Failure } from './errors.js'
import { ENDPOINT, Hosts } from './hosts.js'
import type { Leave, RunContext, RunItem } from './item-run.js'
import { Ledger, type Entry } from './ledger.js'
import { Line } from './line.js'
import type { Clock, Connectivity, Digest, GrantClient, Transport } from './ports.js'
import { restrict } from './restrictions.js'
import { isEnded } from './state.js'
import { Throughput } from './throughput.js'
import type { Candidate, Item, Queue, QueueEvent, QueueSettings, Totals } from './types.js'

export interface QueueOptions {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  readonly connectivity: Connectivity
  /** `runItem` of `item-run.ts`. Passed in, so that a page without a file need not load it. */
  readonly runItem: RunItem
  readonly grants: () => Promise<GrantClient>
  readonly transport: () => Promise<Transport>
  /** Loads what computes checksums. */
  readonly digest?: () => Promise<Digest>
  readonly settings: () => QueueSettings
  /** Words for a failure: for the user (`message`, in the user's language) and for the page's author (`hint`). */
  readonly describe: (failure: Failure, file: File) => { readonly message: string; readonly hint: string }
  /** Shared by the queues of a page; an own one by default. */
  readonly throughput?: Throughput
  readonly newId?: () => string
}

/** Browsers open six connections to a host over HTTP/1.1; a further request waits inside the browser. */
const SOCKETS = 6

/** Decides what runs and when. What becomes of one item is `item-run.ts`, one attempt is `attempt.ts`. */
export class UploadQueue implements Queue {
  readonly #options: QueueOptions
  readonly #context: RunContext
  readonly #ledger = new Ledger()
  readonly #hosts: Hosts
  readonly #line: Line
  readonly #runs = new Map<Entry, AbortController>()
  /** Origin of the store that the last grant was for. */
  #origin: string | null = null
  #suspended = false
  /** An item ended since the last `complete`. */
  #unreported = false

  constructor(options: QueueOptions) {
    this.#options = options
    this.#hosts = new Hosts(options.random)
    this.#line = new Line(options.clock, options.connectivity, {
      pump: () => this.#pump(),
      back: () => this.#hosts.forgive(),
    })
    this.#context = {
      ...options,
      ledger: this.#ledger,
      hosts: this.#hosts,
      throughput: options.throughput ?? new Throughput(),
      digest: options.digest ?? (() => Promise.reject(new TypeError('No digest'))),
      socketsFree: () => this.#runs.size <= SOCKETS,
      online: () => options.connectivity.online(),
      progressHidden: () => options.connectivity.progressHidden(),
      granted: (origin) => {
        this.#origin = origin
        this.#line.connected()
      },
    }
  }

  get items(): readonly Item[] {
    return this.#ledger.items
  }

  get totals(): Totals {
    return this.#ledger.totals
  }

  get(id: string): Item | undefined {
    return this.#ledger.get(id)?.item
  }

  file(id: string): File | undefined {
    return this.#ledger.get(id)?.file
  }

  subscribe(listener: (event: QueueEvent) => void): () => void {
    return this.#ledger.subscribe(listener)
  }

  add(candidates: readonly Candidate[]): readonly Item[] {
    const { newId = () => crypto.randomUUID(), describe, settings } = this.#options
    const rules = settings()
    const { accepted, refused } = restrict(candidates, rules, this.totals.items)
    const entries = accepted.map((candidate) => this.#ledger.add(newId(), candidate))
    const items = entries.map((entry) => entry.item)
    if (!rules.manual) for (const entry of entries) this.#line.join(entry)
    if (items.length > 0) this.#ledger.emit({ type: 'add', items })
    if (refused.length > 0) {
      const { maxSize = 0, minSize = 0, maxFiles = 0, accept = '' } = rules
      const values = { maxSize, minSize, maxFiles, accept }
      const rejections = refused.map(({ file, code }) => {
        const { message } = describe({ code, phase: 'read', values: { ...values, size: file.size } }, file)
        return Object.freeze({ file, code, message })
      })
      this.#ledger.emit({ type: 'reject', rejections })
    }
    this.#pump()
    return items
  }

  start(): void {
    for (const entry of this.#ledger.entries()) {
      if (entry.item.state === 'queued' && !this.#runs.has(entry)) this.#line.join(entry)
    }
    this.#pump()
  }

  retry(id?: string): void {
    for (const entry of this.#named(id)) {
      if (entry.item.state !== 'failed') continue
      entry.spent = entry.refusals = entry.stale = entry.repeats = 0
      this.#line.join(entry)
      this.#ledger.step(entry, { state: 'queued' }, { sent: 0 })
    }
    this.#pump()
  }

  cancel(id?: string): void {
    for (const entry of this.#named(id)) {
      const { state, sent } = entry.item
      if (isEnded(state)) continue
      const phase = state === 'finishing' ? 'response' : state === 'uploading' ? 'transfer' : 'sign'
      this.#stop(entry)
      fail(entry, { code: 'cancelled', phase }, sent, this.#context)
      this.#unreported = true
    }
    this.#pump()
  }

  remove(id: string): void {
    const entry = this.#ledger.get(id)
    if (!entry) return
    this.#stop(entry)
    this.#ledger.remove(entry)
    this.#ledger.emit({ type: 'remove', item: entry.item })
    this.#pump()
  }

  clear(): void {
    for (const { id } of this.items) this.remove(id)
  }

  suspend(): void {
    this.#suspended = true
    const interrupted = [...this.#ledger.entries()].filter(
      (entry) => this.#runs.has(entry) || entry.item.state === 'waiting',
    )
    for (const entry of interrupted) this.#stop(entry)
    this.#line.joinFirst(interrupted)
    this.#line.rest()
    for (const entry of interrupted) {
      // A run that was only just started may still be loading its code.
      if (entry.item.state !== 'queued') this.#ledger.step(entry, { state: 'queued' }, { sent: 0 })
    }
  }

  resume(): void {
    this.#suspended = false
    this.#pump()
  }

  #named(id: string | undefined): readonly Entry[] {
    if (id === undefined) return [...this.#ledger.entries()]
    const entry = this.#ledger.get(id)
    return entry ? [entry] : []
  }

  /** Takes an item out of wherever it is; its transfer ends with the signal. */
  #stop(entry: Entry): void {
    this.#line.leave(entry)
    const run = this.#runs.get(entry)
    this.#runs.delete(entry)
    run?.abort()
  }

  /** Starts what may start, and tells when nothing is left. Safe at any time, also from within an event. */
  #pump(): void {
    const { clock } = this.#options
    // A listener may suspend the queue while an item starts.
    while (!this.#suspended && this.#line.length > 0 && this.#runs.size < this.#limit()) {
      const until = Math.max(this.#hosts.coolUntil(ENDPOINT), this.#hosts.coolUntil(this.#origin))
      if (clock.now() < until) {
        this.#line.wake(until)
        return
      }
      const entry = this.#line.next()
      if (!entry) break
      if (this.#line.mayConnect()) this.#run(entry)
      else this.#waitOnline(entry)
    }
    const { running, waiting } = this.totals
    if (this.#suspended || running + waiting > 0) return
    this.#line.rest()
    if (!this.#unreported) return
    this.#unreported = false
    const done = this.items.filter((item) => item.state === 'done')
    const failed = this.items.filter((item) => item.state === 'failed')
    this.#ledger.emit({ type: 'complete', done, failed })
  }

  #limit(): number {
    return this.#hosts.limit(this.#origin, this.#options.settings().concurrency)
  }

  #run(entry: Entry): void {
    const controller = new AbortController()
    const { signal } = controller
    this.#runs.set(entry, controller)
    this.#options
      .runItem(entry, signal, this.#context)
      .catch((error: unknown): Leave => {
        if (signal.aborted) throw error
        // A fault of ours: the item must not hang.
        return fail(entry, { code: 'internal', phase: 'transfer' }, entry.item.sent, this.#context)
      })
      .then((leave) => {
        this.#runs.delete(entry)
        if (leave.to === 'wait') this.#line.joinAt(entry, leave.until)
        else if (leave.to === 'wait-online') this.#line.joinWhenOnline(entry)
        else this.#unreported = true
        this.#pump()
      })
      // Whoever stopped the run has already put the item where it belongs.
      .catch(() => {})
  }

  #waitOnline(entry: Entry): void {
    this.#line.joinWhenOnline(entry)
    this.#ledger.step(entry, { state: 'waiting', wait: 'offline' })
  }
}
