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
