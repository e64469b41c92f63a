/**
 * What a store's `list` rejects with when the store does not answer, or answers with an error. Whoever asked the
 * handler gets a 502, or a 503 where the store is busy; anything else that is thrown is a 500.
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  /** The store wants to be asked less often. */
  readonly busy: boolean
  /** As its header `Retry-After` says: seconds or a date. */
  readonly retryAfter: string | undefined

  /** `message` reaches `onError` only. */
  constructor(
    message: string,
    { busy = false, retryAfter, cause }: { busy?: boolean; retryAfter?: string; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? {} : { cause })
    this.busy = busy
    this.retryAfter = retryAfter
  }
}
