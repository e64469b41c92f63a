import type { Failure } from '../queue/errors.js'

/** What the page's author reads is loaded with the first failure, which does not wait for it in vain. */
export function linkHintOf(failure: Failure): Promise<string> {
  return import('../locales/link-hints.js').then(({ linkHint }) => linkHint(failure)).catch(() => '')
}
