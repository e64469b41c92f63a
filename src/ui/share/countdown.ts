import type { Clock } from '../../queue/ports.js'
import { lifeChange } from '../life.js'

/** What a timer can hold; a longer wait is taken in steps. */
const LONGEST = 2 ** 31 - 1

/** Calls back whenever the words for what is left of a life change, and at its end. Rests while nobody looks. */
export class Countdown {
  readonly #clock: Clock
  readonly #endsAt: number
  readonly #changed: () => void
  readonly #watching = new AbortController()
  #disarm: (() => void) | undefined

  /** `endsAt`: a moment of the clock, in milliseconds. */
  constructor(clock: Clock, endsAt: number, changed: () => void) {
    this.#clock = clock
    this.#endsAt = endsAt
    this.#changed = changed
    document.addEventListener('visibilitychange', () => this.#look(), { signal: this.#watching.signal })
    this.#arm()
  }

  /** Seconds; never negative. */
  get left(): number {
    return Math.max((this.#endsAt - this.#clock.now()) / 1_000, 0)
  }

  stop(): void {
    this.#watching.abort()
    this.#disarm?.()
  }

  #look(): void {
    this.#disarm?.()
    if (document.visibilityState === 'hidden') return
    this.#changed()
    this.#arm()
  }

  #arm(): void {
    const { left } = this
    if (this.#watching.signal.aborted || left === 0 || left === Infinity) return
    const wait = Math.min(lifeChange(left), left) * 1_000
    this.#disarm = this.#clock.after(Math.min(wait, LONGEST), () => this.#look())
  }
}
