import { isUploadError } from '../../queue/errors.js'
import { linkSentence, type LinkWords } from '../../ui/link-words.js'

/** Why something did not work. No signed URL in any of it. */
export interface LinkFailure {
  readonly code: string
  /** One sentence for the user, in the user's language. */
  readonly message: string
  /** What the page's author should change, in English. */
  readonly hint: string
}

/** Of what an endpoint, a store or the clipboard threw. */
export async function failureOf(error: unknown, words: LinkWords): Promise<LinkFailure> {
  const { code, detail, values } = facts(error)
  const message = words.format.fill(linkSentence(code, detail, words), values)
  return { code, message, hint: await hintOf(code) }
}

function facts(error: unknown) {
  const values = {}
  if (isUploadError(error)) {
    const { code, detail, values = {} } = error.failure
    return { code, detail, values }
  }
  const copy = error instanceof Error && error.name === 'CopyBlocked'
  return { code: copy ? 'copy-blocked' : 'internal', detail: undefined, values }
}

/** What an author reads is loaded with the first failure; the failure itself does not wait for it in vain. */
async function hintOf(code: string): Promise<string> {
  try {
    return (await import('./hints.js')).hintFor(code)
  } catch {
    return ''
  }
}
