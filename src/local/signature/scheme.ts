import { StoreError } from '../store-error.js'
import type { StoreRequest } from '../store-request.js'

/** A key that may sign. With a `token` it is a temporary one. */
export interface Credential {
  readonly secretId: string
  readonly secretKey: string
  readonly token?: string
  /** End of a temporary key: milliseconds since the epoch. */
  readonly expiresAt?: number
}

export interface Verified {
  /** Milliseconds since the epoch, on the store's clock: the end of the permission. */
  readonly endsAt: number
}

/** One way of signing a request. */
export interface SignatureScheme {
  /** Whether the request claims to be signed in this way. */
  claims(request: StoreRequest): boolean
  /**
   * @param now milliseconds since the epoch
   * @throws StoreError when anything about the signature is wrong
   */
  verify(request: StoreRequest, now: number): Promise<Verified>
  /** The end that the request claims, unverified; `null` where it claims none. */
  claimedEnd(request: StoreRequest): number | null
}

/** Finds the scheme of a request. @throws StoreError 403 for an anonymous one */
export function schemeOf(request: StoreRequest, schemes: readonly SignatureScheme[]): SignatureScheme {
  const scheme = schemes.find((candidate) => candidate.claims(request))
  if (!scheme) throw new StoreError(403, 'AccessDenied', 'Access Denied.')
  return scheme
}
