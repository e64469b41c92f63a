import { linkFailure } from '../../ui/link-failure.js'
import { linkSentence, type LinkWords } from '../../ui/link-words.js'
import type { LinkError } from '../events.js'

/** Of what an endpoint, a store or the clipboard threw. */
export async function failureOf(thrown: unknown, words: LinkWords): Promise<LinkError> {
  const failure = linkFailure(thrown)
  // What the page's author reads is loaded with the first failure, which does not wait for it in vain.
  const hint = await import('../hints.js').then(({ linkHint }) => linkHint(failure)).catch(() => '')
  return { code: failure.code, message: linkSentence(failure, words), hint }
}
