/** What the rest of the product sees of an item: plain, frozen data. */

export type ItemState = 'queued' | 'signing' | 'uploading' | 'finishing' | 'waiting' | 'done' | 'failed'

/** Why an item is `waiting`. */
export type WaitReason = 'renewal' | 'backoff' | 'offline'

/** Where a failure happened. */
export type Phase = 'read' | 'sign' | 'preflight' | 'transfer' | 'response'

/** Stable codes. An endpoint's problem document may bring others of its own. */
export type ErrorCode =
  // before anything is sent
  | 'too-large'
  | 'too-small'
  | 'too-many'
  | 'type-not-accepted'
  | 'file-unreadable'
  // asking for a grant
  | 'no-endpoint'
  | 'unauthorized'
  | 'endpoint-unreachable'
  | 'endpoint-failed'
  | 'bad-grant'
  | 'grant-cached'
  | 'validity-too-short'
  // sending
  | 'expired'
  | 'forbidden'
  | 'signature-mismatch'
  | 'refused'
  | 'conflict'
  | 'checksum-mismatch'
  | 'busy'
  | 'offline'
  | 'cors'
  | 'blocked-by-csp'
  | 'network'
  | 'stalled'
  // the user
  | 'cancelled'
  // a fault of ours, e.g. a chunk that does not load
  | 'internal'

export interface ItemError {
  readonly code: ErrorCode | (string & {})
  readonly phase: Phase
  /** HTTP status, or `null` where the browser gave none. */
  readonly status: number | null
  /** The store's own code (`SignatureDoesNotMatch`, …), or `null`. */
  readonly storeCode: string | null
  /** Bytes handed to the network in the attempt that failed. */
  readonly sent: number
  /** One sentence for the user, in the user's language. Never holds a signed URL. */
  readonly message: string
  /** What the page's author should change. Never holds a signed URL. */
  readonly hint: string
}

interface ItemFacts {
  readonly id: string
  readonly name: string
  /** Path within the chosen folder, else equal to `name`. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** MIME type, never empty. */
  readonly type: string
  /** PUTs started so far. */
  readonly attempt: number
  /** Grants asked for because an earlier one had run out or was refused. */
  readonly renewals: number
  /** Bytes sent in the current attempt; `size` only when the store has confirmed or all bytes left. */
  readonly sent: number
  /** Name in the bucket once granted, if the endpoint tells it. */
  readonly key: string | null
  /** Address of the object without its query string, once granted. */
  readonly location: string | null
  /** The store's ETag without quotes; `null` where it is not readable. */
  readonly etag: string | null
}

/** One file in the queue. Frozen; a change makes a new one. */
export type Item = Readonly<
  ItemFacts &
    (
      | { state: 'queued' | 'signing' | 'uploading' | 'finishing' | 'done'; wait: null; error: null }
      | { state: 'waiting'; wait: WaitReason; error: ItemError | null }
      | { state: 'failed'; wait: null; error: ItemError }
    )
>

/** A file that was not taken into the queue. */
export interface Rejection {
  readonly file: File
  readonly code: 'too-large' | 'too-small' | 'too-many' | 'type-not-accepted'
  /** One sentence for the user. */
  readonly message: string
}

/** Figures over all items, kept up to date in constant time for each change. */
export interface Totals {
  readonly items: number
  readonly done: number
  readonly failed: number
  /** Items in `signing`, `uploading` or `finishing`. */
  readonly running: number
  /** Items in `queued` or `waiting`. */
  readonly waiting: number
  /** Bytes of all items that did not fail. */
  readonly size: number
  /** Bytes sent of those. */
  readonly sent: number
}
