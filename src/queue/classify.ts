import { parseRetryAfter, type Failure } from './errors.js'
import type { BrokenCause, PutOutcome } from './ports.js'
import { hasEnded } from './validity.js'

/** Codes by which stores say that a signature, or the temporary key behind it, ran out. */
const EXPIRED = new Set([
  'ExpiredRequest',
  'ExpiredToken',
  'RequestExpired',
  'SecurityTokenExpired',
  'TokenExpired',
])
/** Wordings used where the code says only `AccessDenied`, `AuthenticationFailed` or `InvalidArgument`. */
const EXPIRED_TEXT = /\bexpired\b|not valid in the specified time frame/i
const BUSY = new Set([
  'SlowDown',
  'RequestTimeout',
  'OperationAborted',
  'ServiceUnavailable',
  'Throttling',
  'TooManyRequests',
])
const DAMAGED = new Set([
  'BadDigest',
  'InvalidDigest',
  'XAmzContentSHA256Mismatch',
  'XAmzContentChecksumMismatch',
])

/** What is known of a PUT when it fails. */
export interface Evidence {
  /** Bytes handed to the network. */
  readonly sent: number
  /** The last byte had left. */
  readonly finishing: boolean
  /** `clock.now()` at the failure, and at the grant's end. */
  readonly now: number
  readonly endsAt: number
  /** Origin of the store, for the hint. */
  readonly origin: string
  /** Names of the headers that the grant asked for. */
  readonly headers: string
}

/** This module, which only a failure loads. */
export type Classifier = Pick<typeof import('./classify.js'), 'classifyRefusal' | 'classifyBreak'>

export type Refused = Extract<PutOutcome, { kind: 'refused' }>

/** The store's own code and message, from XML or JSON. */
export function readStoreError(body: string): { code: string | null; message: string } {
  const pick = (name: string): string | null =>
    new RegExp(`<${name}>([^<]{1,500})</${name}>`).exec(body)?.[1]?.trim() ??
    new RegExp(`"${name}"\\s*:\\s*"([^"]{1,500})"`, 'i').exec(body)?.[1]?.trim() ??
    null
  const code = pick('Code')
  return { code: code && /^[\w.-]{1,80}$/.test(code) ? code : null, message: pick('Message') ?? '' }
}

/** A readable refusal by the store. */
export function classifyRefusal(refused: Refused, evidence: Evidence): Failure {
  const { status } = refused
  const { code: storeCode, message } = readStoreError(refused.body)
  const failure = (code: Failure['code'], more: Partial<Failure> = {}): Failure => ({
    code,
    phase: 'response',
    status,
    storeCode,
    values: valuesOf(evidence, status),
    ...more,
  })
  const says = (codes: ReadonlySet<string>): boolean => storeCode !== null && codes.has(storeCode)

  if (status === 400 || status === 401 || status === 403) {
    if (says(EXPIRED) || storeCode === 'RequestTimeTooSkewed' || EXPIRED_TEXT.test(message))
      return failure('expired')
  }
  if (status === 413 || storeCode === 'EntityTooLarge') return failure('too-large')
  if (status === 408 || status === 429 || (status >= 500 && status !== 501) || says(BUSY)) {
    return failure('busy', { retryAfter: parseRetryAfter(refused.retryAfter, refused.date) })
  }
  if (says(DAMAGED)) return failure('checksum-mismatch')
  if (storeCode === 'SignatureDoesNotMatch') return failure('signature-mismatch')
  if (status === 401 || status === 403)
    return failure(hasEnded(evidence.now, evidence.endsAt) ? 'expired' : 'forbidden')
  if (status === 409 || status === 412) return failure('conflict')
  return failure('refused')
}

/**
 * Status 0: the browser hides the reason, so the moment and what a look around found must tell.
 * A grant at its end explains it best, and is cured by a new one; what is certain comes before that.
 */
export function classifyBreak(cause: BrokenCause, evidence: Evidence): Failure {
  const { sent, finishing } = evidence
  const phase = finishing ? 'response' : sent > 0 ? 'transfer' : 'preflight'
  const failure = (code: Failure['code']): Failure => ({
    code,
    phase,
    status: null,
    values: valuesOf(evidence, 0),
  })

  if (cause === 'file-unreadable') return { ...failure(cause), phase: 'read' }
  if (cause === 'offline' || cause === 'blocked-by-csp') return failure(cause)
  if (hasEnded(evidence.now, evidence.endsAt)) return failure('expired')
  // Bytes that flowed prove that the preflight passed: then it was the connection.
  return failure(cause === 'reachable' && phase !== 'transfer' ? 'cors' : 'network')
}

function valuesOf(
  { origin, headers, sent }: Evidence,
  status: number,
): Readonly<Record<string, string | number>> {
  return { origin, headers, sent, status }
}
