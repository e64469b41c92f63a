import type { ErrorCode, Phase } from './types.js'

export interface Failure {
  readonly code: ErrorCode | (string & {})
  readonly phase: Phase
  readonly status?: number | null
  readonly storeCode?: string | null
  /** A sentence for the user from the endpoint's problem document. */
  readonly detail?: string
  /** Values for the words: sizes, seconds, origins, header names. Never a signed URL. */
  readonly values?: Readonly<Record<string, string | number>>
  /** A later try may go better. Said by the signing phase; the codes of the store decide for themselves. */
  readonly retryable?: boolean
  /** The endpoint or the store asked to wait: milliseconds. */
  readonly retryAfter?: number | null
}

/**
 * The one error of the core: a stable code and the facts, no words.
 * Recognised by its `name`, which survives two copies of the package on one page.
 */
export class UploadError extends Error {
  override readonly name = 'UploadError'
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options)
    this.failure = failure
  }
}

export function isUploadError(error: unknown): error is UploadError {
  return error instanceof Error && error.name === 'UploadError' && 'failure' in error
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/**
 * `Retry-After` in milliseconds: seconds, or an HTTP date counted against the answer's own `Date`.
 * Without that, a date would be read on the device's clock, which may be wrong: then `null`.
 */
export function parseRetryAfter(value: string | null, date: string | null): number | null {
  if (!value) return null
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1_000
  const wait = Date.parse(value) - Date.parse(date ?? '')
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}
