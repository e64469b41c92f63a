/** What the queue needs from outside. Tests pass fakes; `upload/` passes the real ones. */
import type { UploadRequest } from '../wire.js'

/** Monotonic milliseconds and timers: the device's wall clock decides nothing. */
export interface Clock {
  now(): number
  /** Calls back once after `ms`; the answer cancels it. */
  after(ms: number, callback: () => void): () => void
}

/** A grant, checked, with its end on the monotonic clock. */
export interface Permit {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly key: string | null
  readonly token: string | null
  /** Seconds it works from the moment it was asked for; `Infinity` where nothing tells. */
  readonly validity: number
  /** `clock.now()` at which it stops working; `Infinity` where nothing tells. */
  readonly endsAt: number
}

/** Asks the signing endpoint. Rejects with an `UploadError` of phase `sign`, or an `AbortError`. */
export interface GrantClient {
  ask(request: UploadRequest, options: { readonly signal: AbortSignal }): Promise<Permit>
}

export interface Put {
  readonly file: Blob
  readonly url: string
  readonly method: string
  /** Sent exactly as given: nothing added, nothing left out. */
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Bytes handed to the network so far; never decreases within one PUT. */
  onProgress(sent: number): void
  /** The last byte left; the answer is still to come. */
  onSent(): void
}

export type PutOutcome =
  | { readonly kind: 'stored'; readonly status: number; readonly etag: string | null }
  | {
      readonly kind: 'refused'
      readonly status: number
      /** Start of the answer's text, at most 64 KiB. */
      readonly body: string
      /** `Retry-After`, as sent, where readable. */
      readonly retryAfter: string | null
      /** `Date`, as sent, where readable. */
      readonly date: string | null
    }
  /** Status 0: the browser does not say why. */
  | { readonly kind: 'broken' }

/** Why the browser gave status 0, as far as a page can find out. */
export type BrokenCause = 'offline' | 'file-unreadable' | 'blocked-by-csp' | 'reachable' | 'unreachable'

export interface Transport {
  /**
   * One PUT from byte 0. Rejects with an `AbortError`, after which nothing is sent any more, or with an
   * `UploadError` of code `bad-grant`, before anything is sent, for what a browser refuses to send.
   */
  put(put: Put): Promise<PutOutcome>
  /** Looks into a PUT that ended with status 0. */
  diagnose(target: {
    readonly url: string
    readonly file: Blob
    readonly signal: AbortSignal
  }): Promise<BrokenCause>
  destroy(): void
}

export interface Connectivity {
  /** `navigator.onLine`: false is certain, true is a guess. */
  online(): boolean
  /** Calls back when the page comes online or becomes visible again; the answer stops it. */
  watch(callback: () => void): () => void
  /** A service worker controls the page, so that upload progress may be hidden. */
  progressHidden(): boolean
}

/**
 * MD5 of a file in Base64, read in slices. Rejects with an `AbortError`, or with what the browser says when it
 * cannot read the file.
 */
export type Digest = (file: Blob, signal: AbortSignal) => Promise<string>
