import type { MaybePromise } from './options.js'
import { Refusal } from './problem.js'

/** Answer of a `limit` hook: `retryAfter` in seconds refuses the request with 429, nothing lets it through. */
export type LimitVerdict = { readonly retryAfter: number } | null | undefined | void

/** Throws the refusal. */
export async function respectLimit(verdict: MaybePromise<LimitVerdict>): Promise<void> {
  const limited = await verdict
  if (!limited) return
  const seconds = Math.max(1, Math.ceil(Number(limited.retryAfter) || 1))
  throw new Refusal(429, 'rate-limited', `Try again in ${seconds} s.`, { 'Retry-After': String(seconds) })
}
