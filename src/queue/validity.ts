/** Rules about seconds of validity. All pure. */

/** A line may turn out half as fast as it was, and the grant starts to run before the first byte. */
const MARGIN = 2

/**
 * Seconds to ask for: what the transfer is likely to need at the measured rate, and more than an earlier
 * interruption showed to be too little. `undefined` while nothing is known: then the endpoint's default is best.
 */
export function validityToAsk(size: number, rate: number | null, need: number): number | undefined {
  const measured = rate === null ? 0 : Math.ceil((size / rate) * MARGIN) + 1
  const wanted = Math.max(measured, need > 0 ? Math.ceil(need * MARGIN) + 1 : 0)
  return wanted > 0 ? wanted : undefined
}

/**
 * Seconds that the whole file would have needed when a transfer was cut after `elapsed` milliseconds with
 * `sent` of `size` bytes out. 0 when nothing was sent: that tells nothing of the speed.
 */
export function needAfterCut(elapsed: number, sent: number, size: number): number {
  if (sent <= 0 || size <= 0) return 0
  return elapsed / 1_000 / Math.min(1, sent / size)
}

/** Milliseconds around the end of a grant in which a broken transfer is put down to it. */
const NEAR_END = 2_000

/** Milliseconds of life below which a grant is renewed rather than used: a tenth of it, 10 s at the most. */
export function safeRest(validity: number): number {
  return Number.isFinite(validity) ? Math.min(10_000, validity * 100) : 0
}

/** Whether a break at `now` may be the store cutting at the end, rather than a break long after it. */
export function isCutAtEnd(now: number, endsAt: number, validity: number): boolean {
  return now >= endsAt - NEAR_END && now <= endsAt + Math.max(5_000, validity * 250)
}

/** By the page's monotonic clock the grant is at, near or past its end. */
export function hasEnded(now: number, endsAt: number): boolean {
  return now >= endsAt - NEAR_END
}
