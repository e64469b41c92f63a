/** Looks into a link that did not work: one byte of it tells why, where the store lets the page read. */

/** `works`: the link does; `unknown`: the page's own policy does not let it look. */
export type Finding =
  'works' | 'expired' | 'forbidden' | 'not-found' | 'busy' | 'network' | 'cors' | 'unknown'

const PRIVATE: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }

/** As the stores say it: `ExpiredToken`, `Request has expired`, `Signature not valid in the specified time frame`. */
const EXPIRED = /expired|time frame/i

export async function probe(url: string): Promise<Finding> {
  const policy = watchPolicy(url)
  try {
    const answer = await fetch(url, { ...PRIVATE, headers: { Range: 'bytes=0-0' } })
    return await read(answer)
  } catch {
    if (policy.violated) return 'unknown'
    // Any answer at all, which nobody may read, parts a store that is silent from one that is not there.
    const reached = await fetch(url, { ...PRIVATE, method: 'HEAD', mode: 'no-cors' }).catch(() => null)
    return reached ? 'cors' : 'network'
  } finally {
    policy.stop()
  }
}

async function read(answer: Response): Promise<Finding> {
  const { status, ok } = answer
  // An empty object has no first byte.
  if (ok || status === 416) {
    await answer.body?.cancel()
    return 'works'
  }
  return findingOf(status, (await answer.text().catch(() => '')).slice(0, 65_536))
}

/** What the store's answer means. `body`: the start of its text. */
export function findingOf(status: number, body: string): Finding {
  if (status === 404) return 'not-found'
  if (status === 408 || status === 429 || status >= 500) return 'busy'
  return EXPIRED.test(body) ? 'expired' : 'forbidden'
}

function watchPolicy(url: string) {
  const watching = new AbortController()
  const seen = { violated: false, stop: () => watching.abort() }
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective }) => {
      if (effectiveDirective === 'connect-src' && url.startsWith(blockedURI)) seen.violated = true
    },
    { signal: watching.signal },
  )
  return seen
}
