/** What the rest of the product sees of an item: plain, frozen data. */
import type { Ledger } from './ledger.js'

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
  | 'bad-request'
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

/** A file to add, with its path when it came from a folder. */
export interface Candidate {
  readonly file: File
  readonly path?: string
}

/** A file that the store has already: it was uploaded on an earlier visit. */
export interface StoredFile {
  /** Name in the bucket. */
  readonly key: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** What may be added. Absent: no limit. */
export interface Restrictions {
  /** As on `<input type=file>`: MIME types, `image/*`, extensions. Empty: everything. */
  readonly accept?: string
  /** Bytes. */
  readonly maxSize?: number
  /** Bytes. */
  readonly minSize?: number
  readonly maxFiles?: number
}

/** Read anew at every decision, so that an attribute may change at any time. */
export interface QueueSettings extends Restrictions {
  /** Transfers at once. */
  readonly concurrency: number
  /** Attempts an item. */
  readonly retries: number
  /** Wait for `start()`. */
  readonly manual: boolean
  /** Milliseconds without progress while sending; 0 turns the watch off. */
  readonly stallTimeout: number
  /** Milliseconds from the last byte to the answer; 0 turns the watch off. */
  readonly responseTimeout: number
  /** Bytes are checked on both ends. */
  readonly checksum?: 'md5' | undefined
  /** Sent with each sign request. */
  readonly context?: unknown
}

export type QueueEvent =
  | { readonly type: 'add'; readonly items: readonly Item[] }
  | { readonly type: 'reject'; readonly rejections: readonly Rejection[] }
  /** Items that are `done` from the start. */
  | { readonly type: 'restore'; readonly items: readonly Item[] }
  /** Any change of a snapshot, progress included; comes before the event that names the reason. */
  | { readonly type: 'change'; readonly item: Item; readonly previous: Item }
  /** `start`: the first attempt begins. `renew`: a fresh grant is asked for. Outcomes come once an item. */
  | { readonly type: 'start' | 'progress' | 'renew' | 'success' | 'error' | 'remove'; readonly item: Item }
  /** Nothing runs or waits any more. */
  | { readonly type: 'complete'; readonly done: readonly Item[]; readonly failed: readonly Item[] }

/** The queue as the element uses it. `UploadQueue` in `queue.ts` implements it. */
export interface Queue {
  /** For what is listed without being sent. */
  readonly ledger: Pick<Ledger, 'add' | 'emit'>
  /** In order of addition; the same array until something changes. */
  readonly items: readonly Item[]
  readonly totals: Totals
  get(id: string): Item | undefined
  /** What an item sends. */
  file(id: string): File | undefined
  /** Takes what the restrictions allow; answers the new items. Rejections are one event a call. */
  add(candidates: readonly Candidate[]): readonly Item[]
  /** Begins what waits for `manual`. */
  start(): void
  /** Failed items start over with a new grant; without an id, all of them. Anything else is left alone. */
  retry(id?: string): void
  /** Unfinished items end as failed with `cancelled`; without an id, all of them. */
  cancel(id?: string): void
  /** Takes an item out at any moment; nothing is sent for it afterwards. */
  remove(id: string): void
  /** Takes all items out, as one change. */
  clear(): void
  /** Running transfers stop and go back to the queue; `resume` starts them over. */
  suspend(): void
  resume(): void
  subscribe(listener: (event: QueueEvent) => void): () => void
}
