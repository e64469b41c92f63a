import { backoff } from '../../queue/backoff.js'
import { isUploadError } from '../../queue/errors.js'
import type { Clock } from '../../queue/ports.js'
import { wait } from './wait.js'

/** Times in a row that an endpoint may say that it is busy. */
const MOST = 5

export interface Pauses {
  /** The endpoint is busy: nothing is asked for so many milliseconds. */
  readonly waiting: (ms: number) => void
  readonly goesOn: () => void
}

export interface PatiencePorts extends Pauses {
  readonly clock: Clock
  readonly random: () => number
}

/** Many questions to one endpoint: when it is busy all of them wait, for as long as it says. */
export class Patience {
  readonly #ports: PatiencePorts
  #busy = 0
  #until = 0
  #isWaiting = false

  constructor(ports: PatiencePorts) {
    this.#ports = ports
  }

  /** Rejects as `question` does, once there is no use in waiting. */
  async ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const { clock } = this.#ports
    for (;;) {
      await this.#pause(signal)
      const askedAt = clock.now()
      try {
        const answer = await question()
        if (askedAt >= this.#until) this.#busy = 0
        return answer
      } catch (error) {
        signal.throwIfAborted()
        if (!isUploadError(error) || error.failure.code !== 'busy') throw error
        this.#put(askedAt, error.failure.retryAfter ?? null, error)
      }
    }
  }

  #put(askedAt: number, retryAfter: number | null, error: unknown): void {
    const { clock, random, waiting } = this.#ports
    const now = clock.now()
    // What was under way when the wait began tells nothing new.
    if (askedAt < this.#until) this.#until = Math.max(this.#until, now + (retryAfter ?? 0))
    else if (++this.#busy > MOST) throw error
    else this.#until = now + backoff(this.#busy, random, retryAfter)
    this.#isWaiting = true
    waiting(this.#until - now)
  }

  async #pause(signal: AbortSignal): Promise<void> {
    const { clock, goesOn } = this.#ports
    for (let left; (left = this.#until - clock.now()) > 0;) await wait(clock, left, signal)
    if (this.#isWaiting) goesOn()
    this.#isWaiting = false
  }
}
