import type { Clock } from '../../../src/queue/ports.js'

/** Browsers have no `setImmediate`. */
const soon: (callback: () => void) => unknown = globalThis.setImmediate ?? globalThis.setTimeout

/** Lets everything run that waits for nothing but a turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => soon(resolve))
}

/** Time that moves only when told to. */
export class FakeClock implements Clock {
  #now = 1_000
  #timers = new Map<number, { at: number; callback: () => void }>()
  #ids = 0

  now(): number {
    return this.#now
  }

  after(ms: number, callback: () => void): () => void {
    const id = ++this.#ids
    this.#timers.set(id, { at: this.#now + ms, callback })
    return () => this.#timers.delete(id)
  }

  /** Timers that are armed: none may be left when nothing waits. */
  get armed(): number {
    return this.#timers.size
  }

  /** Milliseconds to the next timer; `null` when none is armed. */
  get next(): number | null {
    const moments = Array.from(this.#timers.values(), ({ at }) => at)
    return moments.length === 0 ? null : Math.max(0, Math.min(...moments) - this.#now)
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await turn()
    for (;;) {
      const [due] = [...this.#timers]
        .filter(([, { at }]) => at <= end)
        .sort(([a, x], [b, y]) => x.at - y.at || a - b)
      if (!due) break
      const [id, { at, callback }] = due
      this.#timers.delete(id)
      this.#now = Math.max(this.#now, at)
      callback()
      await turn()
    }
    this.#now = end
    await turn()
  }

  /** The device sleeps: time passes and no timer runs until it wakes. */
  async sleep(ms: number): Promise<void> {
    this.#now += ms
    await this.advance(0)
  }
}
