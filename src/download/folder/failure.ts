import { isUploadError, UploadError } from '../../queue/errors.js'
import { linkSentence, type LinkWords } from '../../ui/link-words.js'
import type { LinkError } from '../events.js'

/** Of what an endpoint, a store or the clipboard threw. */
export async function failureOf(thrown: unknown, words: LinkWords): Promise<LinkError> {
  const error = named(thrown)
  const { code, detail, values = {} } = error.failure
  const message = words.format.fill(linkSentence(code, detail, words), values)
  // What the page's author reads is loaded with the first failure, which does not wait for it in vain.
  const hint = await import('../hints.js').then(({ linkHint }) => linkHint(error)).catch(() => '')
  return { code, message, hint }
}

/** What is neither is a part of the package that did not load. */
function named(thrown: unknown): UploadError {
  if (isUploadError(thrown)) return thrown
  const copy = thrown instanceof Error && thrown.name === 'CopyBlocked'
  return new UploadError({ code: copy ? 'copy-blocked' : 'internal', phase: 'response' })
}
