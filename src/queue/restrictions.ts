import type { Candidate, Rejection, Restrictions } from './types.js'

export type Refusal = Omit<Rejection, 'message'>

/** Bytes that one PUT can carry: 5 GiB on COS and every S3-compatible store. */
export const LARGEST_PUT = 5 * 2 ** 30

/** Sorts candidates into those that may be added and those that may not. `present`: items already there. */
export function restrict(
  candidates: readonly Candidate[],
  rules: Restrictions,
  present: number,
): { readonly accepted: readonly Candidate[]; readonly refused: readonly Refusal[] } {
  const { accept = '', maxSize = LARGEST_PUT, minSize = 0, maxFiles = Infinity } = rules
  const accepted: Candidate[] = []
  const refused: Refusal[] = []
  for (const candidate of candidates) {
    const { file } = candidate
    const code = !matchesAccept(file, accept)
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

/**
 * As `<input accept>`, by type or by extension, whichever fits: browsers do not know every type (HEIC is
 * often ''), so that a listed extension must be enough.
 */
export function matchesAccept({ name, type }: Pick<File, 'name' | 'type'>, accept: string): boolean {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  if (wanted.length === 0) return true
  const lowerName = name.toLowerCase()
  const lowerType = type.toLowerCase().split(';')[0]?.trim() ?? ''
  return wanted.some((part) => {
    if (part === '*/*' || part === '*') return true
    if (part.startsWith('.')) return lowerName.endsWith(part)
    if (part.endsWith('/*')) return lowerType.startsWith(part.slice(0, -1))
    return lowerType === part
  })
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
}

/** Bytes of `20MB`, `1.5 GiB`, `800 kB` or `12345`; `null` for anything else. Decimal units are powers of 1000. */
export function parseSize(text: string): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmg]?i?b)?\s*$/i.exec(text)
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()]
  return match && unit ? Math.round(Number(match[1]) * unit) : null
}
