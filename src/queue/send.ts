import type { Attempt, AttemptEnd, AttemptPorts } from './attempt.js'
import { etagContradicts } from './checksum.js'
import type { Evidence } from './classify.js'
import type { Failure } from './errors.js'
import type { BrokenCause, Permit, PutOutcome, Transport } from './ports.js'
import { hasEnded, isCutAtEnd, needAfterCut } from './validity.js'
import { Watchdog } from './watchdog.js'

export interface Sending {
  readonly attempt: Attempt
  readonly permit: Permit
  readonly transport: Transport
  readonly ports: AttemptPorts
  readonly askedAt: number
  readonly md5: string | undefined
}

/** Sends the file once and finds out how it ended. Rejects only with an `AbortError`. */
export async function send({
  attempt,
  permit,
  transport,
  ports,
  askedAt,
  md5,
}: Sending): Promise<AttemptEnd> {
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

  /** A disk that was pulled out and a line that went quiet look the same from here. */
  const explainStall = async (): Promise<AttemptEnd> => {
    const found = evidence(clock.now())
    const { origin } = found
    const cause = await transport.diagnose({ url: permit.url, file, signal })
    signal.throwIfAborted()
    if (cause === 'file-unreadable' || cause === 'offline') return await explain(cause, found)
    const phase = finishing ? 'response' : 'transfer'
    return fail({ code: 'stalled', phase, status: null, values: { origin, sent } }, found.now)
  }
  // The moment of the break counts, not the end of the search for its cause.
  const explain = async (cause: BrokenCause, found: Evidence): Promise<AttemptEnd> => {
    if (cause === 'offline')
      return fail({ code: 'offline', phase: sent > 0 ? 'transfer' : 'preflight', status: null }, found.now)
    const { classifyBreak } = await classifier()
    signal.throwIfAborted()
    return fail(classifyBreak(cause, found), found.now)
  }

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
    return await explainStall()
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
  return await explain(cause, found)
}

/** Scheme, host and port: safe to show, unlike the URL. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].replace(/\/\/[^/]*@/, '//') ?? ''
}
