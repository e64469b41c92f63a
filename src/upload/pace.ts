/** Speed and time left, steady enough to be read. */

/** Milliseconds of the past that count: long enough to smooth a burst, short enough to notice a change. */
const MEMORY = 4000
/** A figure over less time than this says nothing yet. */
const WARM_UP = 1500
/** Below this share of its former self a rate has stopped. */
const STOPPED = 0.02
/** An estimate that strays no further than this from a clock that counts down follows the clock. */
const STEADY = 0.15
/** How much of that difference is made good with each sample. */
const YIELD = 0.1

export interface Pace {
  /** Bytes a second; `null` while unknown or when nothing moves. */
  readonly rate: number | null
  /** Seconds; `null` likewise. */
  readonly left: number | null
}

export const NO_PACE: Pace = { rate: null, left: null }

/** An exponential average over the samples it is given. A count that falls starts it over. */
export class PaceMeter {
  #first = 0
  #last = 0
  #sent = -1
  #rate = 0
  #peak = 0
  #left: number | null = null

  /** `now` in milliseconds on any steady clock; `sent` and `size` in bytes. */
  sample(now: number, sent: number, size: number): Pace {
    if (this.#sent < 0 || sent < this.#sent) {
      this.#first = this.#last = now
      this.#sent = sent
      this.#rate = this.#peak = 0
      this.#left = null
      return NO_PACE
    }
    const elapsed = now - this.#last
    if (elapsed > 0) {
      const current = ((sent - this.#sent) / elapsed) * 1000
      // The plain average until the memory is full, so that the first seconds are not pulled towards zero.
      const weight = Math.max(1 - Math.exp(-elapsed / MEMORY), elapsed / (now - this.#first))
      this.#rate += (current - this.#rate) * weight
      this.#peak = Math.max(this.#peak, this.#rate)
      this.#last = now
      this.#sent = sent
    }
    const known = now - this.#first >= WARM_UP && this.#rate > this.#peak * STOPPED
    this.#left = known ? this.#countdown((size - sent) / this.#rate, elapsed / 1000) : null
    return this.#left === null ? NO_PACE : { rate: this.#rate, left: this.#left }
  }

  /** Seconds left. A figure that jumps back and forth is read as if nobody knew. */
  #countdown(estimate: number, elapsed: number): number {
    if (this.#left === null) return estimate
    const clock = Math.max(0, this.#left - elapsed)
    const astray = estimate - clock
    return Math.abs(astray) > 1 + clock * STEADY ? estimate : clock + astray * YIELD
  }
}
