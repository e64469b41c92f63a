import type { Clock } from './ports.js'

interface Limits {
  /** Milliseconds without progress while bytes flow; 0: no limit. */
  readonly stall: number
  /** Milliseconds for the answer after the last byte, and for the first byte to flow; 0: no limit. */
  readonly response: number
}

/**
 * Notices a transfer that stopped moving. While sending, silence is short; once all bytes are out the store,
 * or a proxy that still drains them, has longer. Before the first byte the browser may hold the request back
 * for a free socket, so that wait is watched only where `expectStart` says that sockets are free.
 */
export class Watchdog {
  readonly #clock: Clock
  readonly #limits: Limits
  readonly #alarm: () => void
  #disarm: () => void = () => {}

  constructor(clock: Clock, limits: Limits, alarm: () => void) {
    this.#clock = clock
    this.#limits = limits
    this.#alarm = alarm
  }

  expectStart(): void {
    this.#arm(this.#limits.response)
  }

  progress(): void {
    this.#arm(this.#limits.stall)
  }

  sent(): void {
    this.#arm(this.#limits.response)
  }

  stop(): void {
    this.#disarm()
    this.#disarm = () => {}
  }

  #arm(milliseconds: number): void {
    this.stop()
    if (milliseconds > 0) this.#disarm = this.#clock.after(milliseconds, this.#alarm)
  }
}
