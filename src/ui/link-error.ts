import type { LinkErrorCode } from '../locales/strings.js'
import { linkFailure } from './link-failure.js'
import { linkHintOf } from './link-hint.js'
import { linkSentence, type LinkWords } from './link-words.js'

/** What went wrong with a link. No signed URL is in it. */
export interface LinkError {
  /** For programs; an endpoint may add its own. */
  readonly code: LinkErrorCode | 'internal' | (string & {})
  /** For the user, in their language. */
  readonly message: string
  /** For the page's author: what to change; may be empty. */
  readonly hint: string
}

/** Of what an endpoint, a store or the clipboard threw. */
export async function linkErrorOf(thrown: unknown, words: LinkWords): Promise<LinkError> {
  const failure = linkFailure(thrown)
  return { code: failure.code, message: linkSentence(failure, words), hint: await linkHintOf(failure) }
}
