import type { Listing } from '../wire.js'

/** The port behind which a store signs. `cos()` is one; any object of this shape is another. */
export interface Store {
  /**
   * Signs one request. Sends nothing to the store.
   * Rejects when it cannot sign, e.g. without credentials; a `TypeError` for a key no URL can carry.
   */
  presign(request: PresignRequest): Promise<Presigned>
  /**
   * Headers that make the store refuse to replace an object, e.g. `{ 'If-None-Match': '*' }`.
   * Absent: the store has no such protection, and a handler with `overwrite: false` is not made.
   */
  readonly forbidOverwrite?: Readonly<Record<string, string>>
  /**
   * Asks the store what lies under a prefix, in the order of the keys. Rejects when the store does not say, best with a
   * `StoreFailure`.
   * A store that knows no `delimiter` leaves it aside and answers without `folders`: the page groups then.
   * Absent: the store cannot be listed, and a handler that offers `list` is not made.
   */
  list?(request: ListObjects): Promise<Listing>
  /**
   * Asks the store whether there is such an object; `now` in milliseconds since the epoch. Rejects when the store does not
   * say, as one does that does not let the key list. Absent: nobody is asked.
   */
  has?(request: { readonly key: string; readonly now: number }): Promise<boolean>
}

export interface ListObjects {
  /** Decoded; empty for the whole bucket. */
  readonly prefix: string
  /** Objects beyond the next `/` are answered once, as a folder. Absent: every object below the prefix. */
  readonly delimiter?: '/'
  /** From the page before; `null` for the first. */
  readonly cursor: string | null
  /** Objects and folders on a page, at most. */
  readonly limit: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

export interface PresignRequest {
  /** `PUT`, `GET`, … */
  readonly method: string
  /** Name of the object, decoded, without the leading `/` of a path. */
  readonly key: string
  /**
   * Headers of the request to come, `Content-Length` among them. The store makes each part of the
   * signature where it can enforce it, so that a grant is good for this type and size alone.
   */
  readonly headers: Readonly<Record<string, string>>
  /** Parameters of the request to come, e.g. `response-content-disposition`; decoded. */
  readonly query: Readonly<Record<string, string>>
  /** Seconds wanted, counted from `now`; whole and positive. */
  readonly validity: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

export interface Presigned {
  readonly url: string
  /** Headers the request must carry. Those a browser sends by itself may be among them. */
  readonly headers: Readonly<Record<string, string>>
  /** Seconds the URL works from `now`: what was wanted, or less where the credentials end earlier. */
  readonly validity: number
}
