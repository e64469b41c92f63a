/** A refusal as the store tells it: HTTP status, the store's own code, a sentence. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export function isStoreError(error: unknown): error is StoreError {
  return error instanceof StoreError
}
