/** Failures made on purpose: what can be asked for, and what it comes to for one request. */

export type FaultEffect =
  /** Waits before the request is looked at. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Waits between the last byte and the answer. */
  | { readonly kind: 'answer-latency'; readonly ms: number }
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number }
  /** Refuses at the start with this status and code. `retryAfter` is sent as it is. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly code: string
      readonly message?: string
      readonly retryAfter?: string | number
    }
  /** Resets the connection once this many bytes of the body are read. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** Reads the body and never answers. */
  | { readonly kind: 'never-answer' }
  /** Leaves the body unread and never answers. */
  | { readonly kind: 'never-read' }
  /** Error answers come without CORS headers, so that a page sees status 0. */
  | { readonly kind: 'no-cors-on-errors' }
  /** Answers a preflight with 403; without CORS headers unless `cors` is true. */
  | { readonly kind: 'refuse-preflight'; readonly cors?: boolean }
  /** Flips one bit of the body before its digest is taken. */
  | { readonly kind: 'damage'; readonly at?: number }
  /** The store's clock is off by so many milliseconds. */
  | { readonly kind: 'clock-skew'; readonly ms: number }
  /** A request past its end, preflights too, is refused as Ceph does: 403, no message, no CORS headers. */
  | { readonly kind: 'ceph-expiry' }

export type FaultKind = FaultEffect['kind']

/** What a fault applies to. */
export interface FaultTarget {
  /** HTTP method; absent: all that the effect is meaningful for. */
  readonly method?: string
  /** Object key, `*` stands for any run of characters; absent: every key. */
  readonly key?: string
  /** Requests it applies to; absent: until cleared. */
  readonly count?: number
}

export type Fault = FaultTarget & FaultEffect

/** What all matching faults come to for one request. */
export type FaultPlan = { readonly [Kind in FaultKind]?: Extract<FaultEffect, { kind: Kind }> }

export function matches(fault: Fault, method: string, key: string): boolean {
  return matchesMethod(fault, method) && (fault.key === undefined || keyPattern(fault.key).test(key))
}

/** Browsers send preflights by themselves: only a fault that is about them, or names them, meets them. */
function matchesMethod({ kind, method: wanted }: Fault, method: string): boolean {
  if (kind === 'refuse-preflight') return method === 'OPTIONS'
  if (wanted !== undefined) return method === wanted.toUpperCase()
  return method !== 'OPTIONS' || kind === 'ceph-expiry' || kind === 'clock-skew'
}

function keyPattern(pattern: string): RegExp {
  const literal = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 's')
}
