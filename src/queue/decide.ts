import type { Failure } from './errors.js'

/** What counts when deciding how an item goes on. */
export interface History {
  /** Failed attempts that counted so far, without this one. */
  readonly spent: number
  /** Refusals in a row of grants that should have been good, without this one. */
  readonly refusals: number
  /** Attempts an item. */
  readonly retries: number
  /** The grant was near or past its end when the attempt failed. */
  readonly ended: boolean
}

export type Decision =
  /** At once, with a new grant. `refusal`: the old one should still have been good. */
  | { readonly then: 'renew'; readonly refusal: boolean }
  /** After the host's cool-down, with a new grant. */
  | { readonly then: 'back-off' }
  /** When the connection is back; no attempt is spent. */
  | { readonly then: 'wait-online' }
  | { readonly then: 'fail' }

const FAIL: Decision = { then: 'fail' }

/** How an item goes on after a failed attempt. Pure: the whole retry policy is this function. */
export function decide({ code, retryable }: Failure, { spent, refusals, retries, ended }: History): Decision {
  const last = spent + 1 >= retries
  switch (code) {
    case 'offline':
      return { then: 'wait-online' }

    case 'expired':
      if (last) return FAIL
      // It ran out by the page's own clock: expected, and the next one is asked to live longer.
      if (ended) return { then: 'renew', refusal: false }
      // Refused as expired although fresh: once may be bad luck, twice is a signer whose clock is wrong.
      return refusals > 0 ? FAIL : { then: 'renew', refusal: true }

    case 'forbidden':
    case 'signature-mismatch':
    case 'cors':
      return last || refusals > 0 ? FAIL : { then: 'renew', refusal: true }

    case 'stalled':
    case 'checksum-mismatch':
      return last ? FAIL : { then: 'renew', refusal: false }

    case 'busy':
    case 'network':
    case 'endpoint-unreachable':
      return last ? FAIL : { then: 'back-off' }

    default:
      return retryable && !last ? { then: 'back-off' } : FAIL
  }
}
