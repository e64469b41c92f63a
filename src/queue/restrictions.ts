import { acceptEntries, acceptEntryTakes, LARGEST_PUT } from '../wire.js'
import type { Candidate, Rejection, Restrictions } from './types.js'

export type Refusal = Omit<Rejection, 'message'>

/** Sorts candidates into those that may be added and those that may not. `present`: items already there. */
export function restrict(
  candidates: readonly Candidate[],
  rules: Restrictions,
  present: number,
): { readonly accepted: readonly Candidate[]; readonly refused: readonly Refusal[] } {
  const { accept = '', maxSize = LARGEST_PUT, minSize = 0, maxFiles = Infinity } = rules
  const entries = acceptEntries(accept)
  const accepted: Candidate[] = []
  const refused: Refusal[] = []
  for (const candidate of candidates) {
    const { file } = candidate
    const code =
      entries.length > 0 && !entries.some((entry) => acceptEntryTakes(entry, file))
        ? 'type-not-accepted'
        : file.size > Math.min(maxSize, LARGEST_PUT)
          ? 'too-large'
          : file.size < minSize
            ? 'too-small'
            : present + accepted.length >= maxFiles
              ? 'too-many'
              : null
    if (code) refused.push({ file, code })
    else accepted.push(candidate)
  }
  return { accepted, refused }
}
