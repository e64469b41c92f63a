import { isUploadError } from '../../queue/errors.js'
import { linkSentence, type LinkWords } from '../../ui/link-words.js'
import type { LinkError } from '../events.js'

/** Of what an endpoint, a store or the clipboard threw. `url`: of the link, of which only the origin is told. */
export async function failureOf(error: unknown, words: LinkWords, url?: string): Promise<LinkError> {
  const { code, detail, values } = facts(error)
  const message = words.format.fill(linkSentence(code, detail, words), values)
  // What the page's author reads is loaded with the first failure; the failure itself does not wait for it in vain.
  const hint = await import('../hints.js').then(({ linkHint }) => linkHint(code, error, url)).catch(() => '')
  return { code, message, hint }
}

function facts(error: unknown) {
  if (isUploadError(error)) {
    const { code, detail, values = {} } = error.failure
    return { code, detail, values }
  }
  const copy = error instanceof Error && error.name === 'CopyBlocked'
  return { code: copy ? 'copy-blocked' : 'internal', detail: undefined, values: {} }
}
