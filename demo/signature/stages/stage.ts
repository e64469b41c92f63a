/** One step from a request and a key to a signature. */
export interface Stage<Name extends string = string> {
  /** As the provider's documentation calls it. */
  readonly name: Name
  readonly value: string
}

/** A signed URL with what is needed to sign it again. */
export interface SignedRequest {
  readonly url: string
  readonly method: string
  /** Those that were signed, without `Host`. */
  readonly headers: Readonly<Record<string, string>>
  readonly secretKey: string
}
