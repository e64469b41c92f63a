import { factsOf, type Facts } from './facts.js'
import type { Problem } from './problem.js'
import { problemsOf } from './problems.js'
import { repair, type RepairCode } from './repair.js'
import { readSignedUrl } from './signed-url.js'

export type Explanation =
  | { readonly kind: 'empty' }
  /** No address of the web is in the text, or one without a signature. */
  | { readonly kind: 'no-url' }
  | { readonly kind: 'unsigned' }
  | {
      readonly kind: 'signed'
      /** As it was meant, see `repairs`. */
      readonly url: string
      readonly repairs: readonly RepairCode[]
      readonly facts: Facts
      /** The worst first. */
      readonly problems: readonly Problem[]
    }

/**
 * Reads a pre-signed URL out of whatever was pasted. Asks nobody.
 * @param now milliseconds since the epoch
 */
export function explain(pasted: string, now: number): Explanation {
  if (pasted.trim() === '') return { kind: 'empty' }
  const { text, repairs } = repair(pasted)
  const signed = readSignedUrl(text)
  if (!signed)
    return { kind: /^https?:\/\/[^\s/?#]/i.test(text) && URL.canParse(text) ? 'unsigned' : 'no-url' }
  const facts = factsOf(signed)
  return { kind: 'signed', url: text, repairs, facts, problems: problemsOf(signed, facts, now) }
}
