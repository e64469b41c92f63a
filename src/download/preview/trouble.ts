import type { Link } from '../../grant/links.js'
import { UploadError } from '../../queue/errors.js'
import { watchPolicy } from '../policy.js'
import type { ViewTask } from './view.js'

/** Why a link, and the one in its place, showed nothing. A link that works leads to bytes that the browser cannot show. */
export async function trouble({ url }: Link, task: ViewTask): Promise<UploadError> {
  const found = await task.probe(url)
  const code = found === 'works' || found === 'unknown' ? 'unplayable' : found
  return troubleOf(code, url)
}

/** What loads `url`; rejects with `blocked-by-csp` where the page's policy is in its way. */
export async function unlessBlocked<T>(
  directives: RegExp,
  url: string,
  signal: AbortSignal,
  loading: Promise<T>,
): Promise<T> {
  const watching = new AbortController()
  const either = AbortSignal.any([signal, watching.signal])
  const blocked = new Promise<never>((_, reject) => {
    watchPolicy(directives, url, either, (directive) => reject(blockedBy(directive, url)))
  })
  try {
    return await Promise.race([blocked, loading.catch(afterATask)])
  } finally {
    watching.abort()
  }
}

/** The policy may be heard of a little later than the failure. */
const afterATask = (error: unknown): Promise<never> =>
  new Promise((_, reject) => setTimeout(reject, 0, error))

export function blockedBy(directive: string, url: string): UploadError {
  const { protocol, origin } = new URL(url)
  const values = { directive, origin: protocol === 'blob:' ? protocol : origin }
  return new UploadError({ code: 'blocked-by-csp', phase: 'response', values })
}

export function troubleOf(code: string, url: string): UploadError {
  return new UploadError({ code, phase: 'response', values: { origin: new URL(url).origin } })
}
