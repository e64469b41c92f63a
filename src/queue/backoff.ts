const BASE = 1_000
const CAP = 30_000
/** Longer requests to wait are cut to this: a user looks at the page meanwhile. */
const LONGEST = 600_000

/**
 * Milliseconds to wait after the `n`-th failure in a row (from 1): "full jitter", i.e. anywhere between
 * nothing and the exponential bound, so that clients which failed together do not return together.
 * A time that the server asked for is kept, with up to a second on top for the same reason.
 */
export function backoff(n: number, random: () => number, retryAfter: number | null = null): number {
  const bound = Math.min(CAP, BASE * 2 ** (n - 1))
  if (retryAfter === null) return Math.round(random() * bound)
  return Math.round(Math.min(LONGEST, retryAfter) + random() * BASE)
}
