import type { Entry } from './ledger.js'
import type { Clock, Connectivity } from './ports.js'

/** How long a page that claims to be offline is believed before one item tries all the same. */
const CHANCE_AFTER = 30_000

interface Callbacks {
  /** Something may start. */
  pump(): void
  /** The connection is back, or the user looks at the page again. */
  back(): void
}

/** Who may start next, who waits for a moment, and who waits for the connection. One timer for all of them. */
export class Line {
  readonly #clock: Clock
  readonly #connectivity: Connectivity
  readonly #callbacks: Callbacks
  readonly #ready = new Set<Entry>()
  readonly #later = new Map<Entry, number>()
  readonly #offline = new Set<Entry>()
  #wakeAt = Infinity
  #disarm: () => void = () => {}
  #unwatch: (() => void) | null = null
  #chance = false
  #distrust = false

  constructor(clock: Clock, connectivity: Connectivity, callbacks: Callbacks) {
    this.#clock = clock
    this.#connectivity = connectivity
    this.#callbacks = callbacks
  }

  get length(): number {
    return this.#ready.size
  }

  join(entry: Entry): void {
    this.leave(entry)
    this.#ready.add(entry)
  }

  /** At the head, in the order given. */
  joinFirst(entries: readonly Entry[]): void {
    for (const entry of entries) this.leave(entry)
    const rest = [...this.#ready]
    this.#ready.clear()
    for (const entry of [...entries, ...rest]) this.#ready.add(entry)
  }

  joinAt(entry: Entry, moment: number): void {
    this.leave(entry)
    this.#later.set(entry, moment)
    this.wake(moment)
  }

  joinWhenOnline(entry: Entry): void {
    this.leave(entry)
    this.#offline.add(entry)
    this.wake(this.#clock.now() + CHANCE_AFTER)
  }

  leave(entry: Entry): void {
    this.#ready.delete(entry)
    this.#later.delete(entry)
    this.#offline.delete(entry)
  }

  next(): Entry | undefined {
    const [entry] = this.#ready
    if (entry) this.#ready.delete(entry)
    return entry
  }

  /**
   * Whether an item may start as far as the connection goes. `onLine === false` is mostly true, but some
   * systems claim it for good: now and then one item tries anyway, and once that went well, the claim is ignored.
   */
  mayConnect(): boolean {
    const may = this.#distrust || this.#chance || this.#connectivity.online()
    this.#chance = false
    return may
  }

  /** A request got through: whoever claims to be offline is wrong until it claims otherwise. */
  connected(): void {
    const wrong = !this.#connectivity.online()
    const news = wrong && !this.#distrust
    this.#distrust = wrong
    if (!news) return
    this.joinFirst([...this.#offline])
    this.#callbacks.pump()
  }

  /** Pumps at `moment`, or earlier for another reason. */
  wake(moment: number): void {
    this.#unwatch ??= this.#connectivity.watch(() => this.#back())
    if (moment >= this.#wakeAt) return
    this.#disarm()
    this.#wakeAt = moment
    this.#disarm = this.#clock.after(Math.max(0, moment - this.#clock.now()), () => this.#due())
  }

  /** Nothing waits: no timer and no listener is kept. */
  rest(): void {
    this.#disarm()
    this.#disarm = () => {}
    this.#wakeAt = Infinity
    this.#unwatch?.()
    this.#unwatch = null
  }

  #due(): void {
    this.#wakeAt = Infinity
    const now = this.#clock.now()
    for (const [entry, moment] of [...this.#later]) {
      if (moment <= now) this.join(entry)
      else this.wake(moment)
    }
    if (this.#offline.size > 0) {
      this.#chance = true
      this.joinFirst([...this.#offline])
    }
    this.#callbacks.pump()
  }

  #back(): void {
    this.#callbacks.back()
    this.joinFirst([...this.#offline])
    for (const entry of [...this.#later.keys()]) this.join(entry)
    this.#callbacks.pump()
  }
}
