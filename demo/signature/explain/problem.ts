import type { Values } from '../words/words.js'

/** By what a problem with a URL is known. The codes stay; the sentences may be written better. */
export const problemCodes = [
  'missing-parameter',
  'cut-off',
  'shortened',
  'encoded-path',
  'no-end',
  'expired',
  'not-yet-valid',
  'too-long',
  'insecure',
  'headers-needed',
  'content-type-signed',
  'content-type-maybe',
  'length-signed',
  'not-a-download',
  'temporary-key',
  'names-download',
] as const

export type ProblemCode = (typeof problemCodes)[number]

export interface Problem {
  readonly code: ProblemCode
  /** `broken`: the store refuses. `caution`: it may. `note`: good to know. */
  readonly severity: 'broken' | 'caution' | 'note'
  /** What its sentence names; times in milliseconds. */
  readonly values: Values
}
