/** Speed and time left, steady enough to be read. */

/** Milliseconds of the past that count: long enough to smooth a burst, short enough to notice a change. */
const MEMORY = 4000
/** A figure over less time than this says nothing yet. */
const WARM_UP = 1500
/** Below this share of its former self a rate has stopped. */
const STOPPED = 0.02

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

  /** `now` in milliseconds on any steady clock; `sent` and `size` in bytes. */
  sample(now: number, sent: number, size: number): Pace {
    if (this.#sent < 0 || sent < this.#sent) {
      this.#first = this.#last = now
      this.#sent = sent
      this.#rate = this.#peak = 0
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
    return known ? { rate: this.#rate, left: (size - sent) / this.#rate } : NO_PACE
  }
}
