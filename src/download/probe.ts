/** Looks into a link that did not work: one byte of it tells why, where the store lets the page read. */

import { watchPolicy } from './policy.js'

/** `works`: the link does; `unknown`: the page's own policy does not let it look. */
export type Finding =
  'works' | 'expired' | 'forbidden' | 'not-found' | 'busy' | 'network' | 'cors' | 'unknown'

/** Nothing is sent along that the store need not know, and nothing is kept. */
export const PRIVATE: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }

/** As the stores say it: `ExpiredToken`, `Request has expired`, `Signature not valid in the specified time frame`. */
const EXPIRED = /expired|time frame/i

export async function probe(url: string): Promise<Finding> {
  const watching = new AbortController()
  let mayLook = true
  watchPolicy(/^connect-src$/, url, watching.signal, () => (mayLook = false))
  try {
    const answer = await fetch(url, { ...PRIVATE, headers: { Range: 'bytes=0-0' } })
    // An empty object has no first byte.
    if (!answer.ok && answer.status !== 416) return await findingOf(answer)
    await answer.body?.cancel()
    return 'works'
  } catch {
    if (!mayLook) return 'unknown'
    // Any answer at all, which nobody may read, parts a store that is silent from one that is not there.
    const reached = await fetch(url, { ...PRIVATE, method: 'HEAD', mode: 'no-cors' }).catch(() => null)
    return reached ? 'cors' : 'network'
  } finally {
    watching.abort()
  }
}

/** What a store's refusal means; reads it. */
export async function findingOf(refusal: Response): Promise<Finding> {
  const { status } = refusal
  const text = (await refusal.text().catch(() => '')).slice(0, 65_536)
  if (status === 404) return 'not-found'
  if (status === 408 || status === 429 || status >= 500) return 'busy'
  return EXPIRED.test(text) ? 'expired' : 'forbidden'
}
