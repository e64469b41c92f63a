import type { UploadRequest } from '../wire.js'
import { etagContradicts } from './checksum.js'
import type { Classifier, Evidence } from './classify.js'
import { isAbort, isUploadError, type Failure } from './errors.js'
import type { Clock, GrantClient, Permit, PutOutcome, Transport } from './ports.js'
import { hasEnded, isCutAtEnd, needAfterCut, safeRest } from './validity.js'
import { Watchdog } from './watchdog.js'

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

interface Sending {
  readonly attempt: Attempt
  readonly permit: Permit
  readonly transport: Transport
  readonly ports: AttemptPorts
  readonly askedAt: number
  readonly md5: string | undefined
}

async function send({ attempt, permit, transport, ports, askedAt, md5 }: Sending): Promise<AttemptEnd> {
  const { clock, classifier } = ports
  const { file, signal } = attempt
  const stalled = new AbortController()
  const watchdog = new Watchdog(clock, attempt.limits, () => stalled.abort())
  const startedAt = clock.now()
  let sent = 0
  let finishing = false
  let watched = !attempt.progressHidden

  const fail = (failure: Failure, now = clock.now()): AttemptEnd => {
    const cut = failure.code === 'expired' && isCutAtEnd(now, permit.endsAt, permit.validity)
    return {
      kind: 'failed',
      failure,
      permit,
      sent,
      ended: hasEnded(now, permit.endsAt),
      need: cut ? needAfterCut(now - askedAt, sent, file.size) : 0,
      sendingTime: now - startedAt,
    }
  }
  const evidence = (now: number): Evidence => ({
    sent,
    finishing,
    now,
    endsAt: permit.endsAt,
    origin: originOf(permit.url),
    headers: Object.keys(permit.headers).join(', ').toLowerCase(),
  })

  attempt.sending()
  // Whoever listens may have stopped the item.
  signal.throwIfAborted()
  if (attempt.socketsFree) watchdog.expectStart()
  let outcome: PutOutcome
  try {
    outcome = await transport.put({
      file,
      url: permit.url,
      method: permit.method,
      headers: permit.headers,
      signal: AbortSignal.any([signal, stalled.signal]),
      onProgress(bytes) {
        if (signal.aborted) return
        sent = bytes
        watched ||= bytes > 0 && bytes < file.size
        if (watched && !finishing) watchdog.progress()
        attempt.progress(bytes)
      },
      onSent() {
        if (signal.aborted) return
        finishing = true
        if (watched) watchdog.sent()
        attempt.finishing()
      },
    })
  } catch (error) {
    signal.throwIfAborted()
    if (!stalled.signal.aborted) throw error
    const values = { origin: originOf(permit.url), sent }
    return fail({ code: 'stalled', phase: finishing ? 'response' : 'transfer', status: null, values })
  } finally {
    watchdog.stop()
  }

  signal.throwIfAborted()
  const now = clock.now()
  if (outcome.kind === 'stored') {
    const { etag, status } = outcome
    if (md5 && etagContradicts(etag, md5, permit.headers)) {
      return fail({ code: 'checksum-mismatch', phase: 'response', status }, now)
    }
    return { kind: 'stored', permit, etag, sendingTime: now - startedAt }
  }
  const found = evidence(now)
  if (outcome.kind === 'refused') {
    const { classifyRefusal } = await classifier()
    signal.throwIfAborted()
    return fail(classifyRefusal(outcome, found), now)
  }
  const cause = await transport.diagnose({ url: permit.url, file, signal })
  signal.throwIfAborted()
  if (cause === 'offline')
    return fail({ code: 'offline', phase: sent > 0 ? 'transfer' : 'preflight', status: null }, now)
  const { classifyBreak } = await classifier()
  signal.throwIfAborted()
  // The moment of the break counts, not the end of the search for its cause.
  return fail(classifyBreak(cause, found), now)
}

/** Scheme, host and port: safe to show, unlike the URL. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].replace(/\/\/[^/]*@/, '//') ?? ''
}
