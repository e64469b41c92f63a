/** Shorter transfers measure latency and buffers, not the line. */
const LEAST_BYTES = 256 * 1024
const LEAST_TIME = 1_000
const WEIGHT = 0.4

/** Bytes a second of one transfer, smoothed over the page's uploads; `null` until one was measured. */
export class Throughput {
  #rate: number | null = null

  get rate(): number | null {
    return this.#rate
  }

  measure(bytes: number, milliseconds: number): void {
    if (bytes <= 0 || milliseconds <= 0) return
    if (bytes < LEAST_BYTES && milliseconds < LEAST_TIME) return
    const rate = (bytes / milliseconds) * 1_000
    this.#rate = this.#rate === null ? rate : this.#rate + WEIGHT * (rate - this.#rate)
  }
}
