import { backoff } from './backoff.js'

/** Name under which the signing endpoint's cool-down is kept, beside the stores' origins. */
export const ENDPOINT = 'endpoint'

interface Host {
  /** Failures in a row, counted once a cool-down. */
  failures: number
  /** The host itself asked for the cool-down, so that a network that comes back does not end it. */
  asked: boolean
  /** Nothing is started before this moment. */
  coolUntil: number
  /** Transfers allowed at once; raised by successes up to what the page set. */
  limit: number
  /** Successes since the limit last changed. */
  successes: number
}

export interface HostFailure {
  readonly now: number
  /** When the attempt began. */
  readonly startedAt: number
  /** Transfers running at that moment. */
  readonly running: number
  /** Milliseconds that the host asked to wait. */
  readonly retryAfter: number | null
  /** The host said that it is too busy. */
  readonly asked: boolean
}

/**
 * How each host fares: one cool-down for all items that go there, and fewer transfers at once after it
 * asked to slow down (halved), one more after as many successes as run at once.
 */
export class Hosts {
  readonly #hosts = new Map<string, Host>()
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  coolUntil(name: string | null): number {
    return (name !== null && this.#hosts.get(name)?.coolUntil) || 0
  }

  limit(name: string | null, most: number): number {
    const own = name === null ? Infinity : (this.#hosts.get(name)?.limit ?? Infinity)
    return Math.max(1, Math.min(own, most))
  }

  /** A request failed. Answers when the next one may start. */
  failed(name: string, { now, startedAt, running, retryAfter, asked }: HostFailure): number {
    const host = this.#of(name)
    // Requests that were already under way when the cool-down began tell nothing new.
    if (startedAt >= host.coolUntil || host.failures === 0) {
      host.failures += 1
      host.limit = Math.max(1, Math.floor(Math.min(host.limit, running) / 2))
      host.successes = 0
      host.asked = asked
      host.coolUntil = now + backoff(host.failures, this.#random, retryAfter)
    } else if (retryAfter !== null) {
      host.asked = true
      host.coolUntil = Math.max(host.coolUntil, now + retryAfter)
    }
    return host.coolUntil
  }

  /** A request begun at `startedAt` went well. */
  succeeded(name: string, startedAt: number): void {
    const host = this.#hosts.get(name)
    // One that was already under way when the cool-down began does not prove that it is over.
    if (!host || startedAt < host.coolUntil) return
    host.failures = 0
    host.successes += 1
    if (host.successes >= host.limit) {
      host.limit += 1
      host.successes = 0
    }
  }

  /** The network is back: what failed for want of it need not wait any longer. */
  forgive(): void {
    for (const host of this.#hosts.values()) if (!host.asked) host.coolUntil = 0
  }

  #of(name: string): Host {
    let host = this.#hosts.get(name)
    if (!host)
      this.#hosts.set(
        name,
        (host = { failures: 0, asked: false, coolUntil: 0, limit: Infinity, successes: 0 }),
      )
    return host
  }
}
