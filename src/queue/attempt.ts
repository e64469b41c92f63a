import type { UploadRequest } from '../wire.js'
import type { Classifier } from './classify.js'
import { isAbort, isUploadError, type Failure } from './errors.js'
import type { Clock, GrantClient, Permit, Transport } from './ports.js'
import { send } from './send.js'
import { safeRest } from './validity.js'

export interface AttemptPorts {
  readonly clock: Clock
  readonly grants: () => Promise<GrantClient>
  readonly transport: () => Promise<Transport>
  /** Loads what explains failures. If that fails, the attempt is one of those that may be tried again. */
  readonly classifier: () => Promise<Classifier>
}

/** What one attempt is about, and whom it tells. */
export interface Attempt {
  readonly file: File
  /** `md5`: Base64, when the page asked for checksums. */
  readonly request: (md5: string | undefined) => UploadRequest
  /** Computes the checksum that the page asked for; the same one for every attempt. */
  readonly md5: (() => Promise<string>) | null
  /** The URL that was refused or ran out last, if any: using it again would be in vain. */
  readonly refusedUrl: string | null
  /** Seconds that the grant must exceed, learnt from an interruption; 0 when nothing was learnt. */
  readonly need: number
  readonly limits: { readonly stall: number; readonly response: number }
  /** A service worker may keep progress to itself: silence counts only once some was seen. */
  readonly progressHidden: boolean
  /** Sockets are free, so that silence before the first byte means something. */
  readonly socketsFree: boolean
  readonly signal: AbortSignal
  /** The moment until which the store of this grant must be left alone, if any. */
  heldUntil(permit: Permit): number | null
  granted(permit: Permit): void
  sending(): void
  progress(sent: number): void
  finishing(): void
}

export type AttemptEnd =
  | {
      readonly kind: 'stored'
      readonly permit: Permit
      readonly etag: string | null
      readonly sendingTime: number
    }
  /** The store cools down: nothing was sent. */
  | { readonly kind: 'held'; readonly until: number }
  /** The endpoint granted once more what had been refused. */
  | { readonly kind: 'repeated' }
  /** The grant had no safe rest of life when the PUT was about to start. */
  | { readonly kind: 'stale'; readonly permit: Permit }
  | {
      readonly kind: 'failed'
      readonly failure: Failure
      readonly sent: number
      /** `null` when no grant was had. */
      readonly permit: Permit | null
      /** The grant was near or past its end. */
      readonly ended: boolean
      /** Seconds the whole file would have needed, when the store cut it at the end of the grant; else 0. */
      readonly need: number
      /** Milliseconds from the PUT's start. */
      readonly sendingTime: number
    }

/**
 * One attempt: ask for a grant, send the file once, find out how it ended. Knows nothing of other attempts.
 * Rejects only with an `AbortError`; the signal is looked at after every wait.
 */
export async function runAttempt(attempt: Attempt, ports: AttemptPorts): Promise<AttemptEnd> {
  const { clock } = ports
  const { signal } = attempt
  let permit: Permit | null = null
  try {
    const md5 = await attempt.md5?.()
    const grants = await ports.grants()
    signal.throwIfAborted()
    const askedAt = clock.now()
    permit = await grants.ask(attempt.request(md5), { signal })
    signal.throwIfAborted()
    if (permit.url === attempt.refusedUrl) return { kind: 'repeated' }
    attempt.granted(permit)
    if (attempt.need > 0 && attempt.need >= permit.validity) {
      const values = { needed: Math.ceil(attempt.need), granted: Math.round(permit.validity) }
      return failedToSign({ code: 'validity-too-short', phase: 'sign', values }, permit)
    }
    const held = attempt.heldUntil(permit)
    if (held !== null) return { kind: 'held', until: held }
    const transport = await ports.transport()
    signal.throwIfAborted()
    if (permit.endsAt - clock.now() <= safeRest(permit.validity)) return { kind: 'stale', permit }
    return await send({ attempt, permit, transport, ports, askedAt, md5 })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (isAbort(error)) throw error
    if (isUploadError(error)) return failedToSign(error.failure, permit)
    return failedToSign({ code: 'internal', phase: permit ? 'transfer' : 'sign', retryable: true }, permit)
  }
}

function failedToSign(failure: Failure, permit: Permit | null): AttemptEnd {
  return { kind: 'failed', failure, permit, sent: 0, ended: false, need: 0, sendingTime: 0 }
}
