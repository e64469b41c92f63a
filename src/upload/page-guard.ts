import type { Ledger } from '../queue/ledger.js'

/**
 * While files are on their way, asks before the page is left, and keeps the screen on where the browser can: a phone
 * that falls asleep takes the connection with it. Listens only meanwhile, so that an idle page can be cached.
 */
export class PageGuard {
  readonly #ledger: Ledger
  readonly #asks: () => boolean
  #watching: AbortController | null = null
  #lock: Promise<WakeLockSentinel | null> | null = null

  /** `asks`: whether the page wants the question, looked up when it is left. */
  constructor(ledger: Ledger, asks: () => boolean) {
    this.#ledger = ledger
    this.#asks = asks
    ledger.subscribe(() => this.#update())
    this.#update()
  }

  #update(): void {
    const busy = !this.#ledger.idle
    if (busy !== Boolean(this.#watching)) {
      if (busy) this.#watch()
      else this.#rest()
    }
    if (this.#ledger.totals.running > 0) this.#lock ??= keepAwake()
    else this.#release()
  }

  #watch(): void {
    this.#watching = new AbortController()
    const { signal } = this.#watching
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#asks()) event.preventDefault()
      },
      { signal },
    )
    // The browser takes the lock back when the page is hidden.
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState !== 'visible') return
        this.#release()
        this.#update()
      },
      { signal },
    )
  }

  #rest(): void {
    this.#watching?.abort()
    this.#watching = null
  }

  #release(): void {
    void this.#lock?.then((lock) => lock?.release()).catch(() => {})
    this.#lock = null
  }
}

/** Without permission, or on a low battery, the screen does as it likes. */
async function keepAwake(): Promise<WakeLockSentinel | null> {
  try {
    return (await navigator.wakeLock?.request('screen')) ?? null
  } catch {
    return null
  }
}
