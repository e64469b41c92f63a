import type { Classifier } from './classify.js'
import { fail } from './ending.js'
import { ENDPOINT, Hosts } from './hosts.js'
import { runItem, type Leave, type RunContext } from './item-run.js'
import type { Entry, Ledger } from './ledger.js'
import { Line } from './line.js'
import type { Clock, Connectivity, Digest, GrantClient, Transport } from './ports.js'
import type { QueueOptions } from './queue.js'
import { Throughput } from './throughput.js'

export interface SchedulerOptions extends Pick<QueueOptions, 'settings' | 'describe'> {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  readonly connectivity: Connectivity
  readonly grants: () => Promise<GrantClient>
  readonly transport: () => Promise<Transport>
  /** Loads `classify.ts`, with the first failure. */
  readonly classifier: () => Promise<Classifier>
  /** Loads what computes checksums. */
  readonly digest?: () => Promise<Digest>
  /** Brings the words for failures, before the first one is described. Never rejects. */
  readonly words?: () => Promise<void>
  /** Shared by the queues of a page; an own one by default. */
  readonly throughput?: Throughput
}

/** Browsers open six connections to a host over HTTP/1.1; a further request waits inside the browser. */
const SOCKETS = 6

/** Decides what runs and when. What becomes of one item is `item-run.ts`, one attempt is `attempt.ts`. */
export class Scheduler {
  readonly #options: SchedulerOptions
  readonly #ledger: Ledger
  readonly #context: RunContext
  readonly #hosts: Hosts
  readonly #line: Line
  readonly #runs = new Map<Entry, AbortController>()
  /** Origin of the store that the last grant was for. */
  #origin: string | null = null
  #suspended = false

  constructor(options: SchedulerOptions, ledger: Ledger) {
    const { clock, connectivity, random } = options
    this.#options = options
    this.#ledger = ledger
    this.#hosts = new Hosts(random)
    this.#line = new Line(clock, connectivity, {
      pump: () => this.pump(),
      back: () => this.#hosts.forgive(),
    })
    this.#context = {
      ...options,
      ledger,
      hosts: this.#hosts,
      throughput: options.throughput ?? new Throughput(),
      digest: options.digest ?? (() => Promise.reject(new TypeError('No digest'))),
      socketsFree: () => this.#runs.size <= SOCKETS,
      online: () => connectivity.online(),
      progressHidden: () => connectivity.progressHidden(),
      granted: (origin) => {
        this.#origin = origin
        this.#line.connected()
      },
    }
  }

  /** Items whose turn may come, last in line. Those that are in line or running already stay where they are. */
  join(entries: Iterable<Entry>): void {
    for (const entry of entries) if (!this.#runs.has(entry)) this.#line.join(entry)
  }

  /** Takes an item out of wherever it is; its transfer ends with the signal. */
  stop(entry: Entry): void {
    this.#line.leave(entry)
    const run = this.#runs.get(entry)
    this.#runs.delete(entry)
    run?.abort()
  }

  /** What runs or waits stops and goes back to the head of the line. */
  suspend(): void {
    this.#suspended = true
    const interrupted = [...this.#ledger.entries()].filter(
      (entry) => this.#runs.has(entry) || entry.item.state === 'waiting',
    )
    for (const entry of interrupted) this.stop(entry)
    this.#line.joinFirst(interrupted)
    this.#line.rest()
    for (const entry of interrupted) this.#ledger.step(entry, { state: 'queued' }, { sent: 0 })
  }

  resume(): void {
    this.#suspended = false
    this.pump()
  }

  /** Starts what may start, and tells when nothing is left. Safe at any time, also from within an event. */
  pump(): void {
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
    if (this.#suspended) return
    if (this.#ledger.idle) this.#line.rest()
    this.#ledger.report()
  }

  #limit(): number {
    return this.#hosts.limit(this.#origin, this.#options.settings().concurrency)
  }

  #run(entry: Entry): void {
    const controller = new AbortController()
    const { signal } = controller
    this.#runs.set(entry, controller)
    runItem(entry, signal, this.#context)
      .catch((error: unknown): Leave => {
        if (signal.aborted) throw error
        // A fault of ours: the item must not hang.
        return fail(entry, { code: 'internal', phase: 'transfer' }, entry.item.sent, this.#context)
      })
      .then((leave) => {
        this.#runs.delete(entry)
        if (leave.to === 'wait') this.#line.joinAt(entry, leave.until)
        else if (leave.to === 'wait-online') this.#line.joinWhenOnline(entry)
        this.pump()
      })
      // Whoever stopped the run has already put the item where it belongs.
      .catch(() => {})
  }

  #waitOnline(entry: Entry): void {
    this.#line.joinWhenOnline(entry)
    this.#ledger.step(entry, { state: 'waiting', wait: 'offline' })
  }
}
