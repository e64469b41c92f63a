import type { UploadRequest } from '../wire.js'
import { runAttempt, type Attempt, type AttemptEnd, type AttemptPorts } from './attempt.js'
import { decide } from './decide.js'
import { describeError, fail } from './ending.js'
import { UploadError, type Failure } from './errors.js'
import { ENDPOINT, type Hosts } from './hosts.js'
import type { Entry, Ledger } from './ledger.js'
import type { Digest, Permit } from './ports.js'
import { originOf } from './send.js'
import type { Throughput } from './throughput.js'
import type { ItemError, QueueSettings, WaitReason } from './types.js'
import { validityToAsk } from './validity.js'

/** Milliseconds after which an endpoint's clock surely shows another second. */
const NEXT_SECOND = 1_100

/** Why an item gives its place back. */
export type Leave =
  { readonly to: 'end' } | { readonly to: 'wait'; readonly until: number } | { readonly to: 'wait-online' }

/** What a run shares with the rest of the queue. */
export interface RunContext extends AttemptPorts {
  readonly ledger: Ledger
  readonly hosts: Hosts
  readonly throughput: Throughput
  readonly settings: () => QueueSettings
  readonly words?: () => Promise<void>
  readonly describe: (failure: Failure, file: File) => { readonly message: string; readonly hint: string }
  /** Loads what computes checksums; only called when the page asked for them. */
  readonly digest: () => Promise<Digest>
  /** Silence before the first byte means something: the browser has a socket to give. */
  readonly socketsFree: () => boolean
  readonly online: () => boolean
  /** A service worker may hide progress: silence means nothing. */
  readonly progressHidden: () => boolean
  /** A grant was had for this origin. */
  readonly granted: (origin: string) => void
}

/** Runs attempts of one item until it ends or has to wait. Rejects only with an `AbortError`. */
export async function runItem(entry: Entry, signal: AbortSignal, context: RunContext): Promise<Leave> {
  const { ledger, clock } = context
  for (;;) {
    const startedAt = clock.now()
    const first = !entry.started
    entry.started = true
    ledger.step(entry, { state: 'signing' }, { sent: 0 }, first ? 'start' : undefined)
    signal.throwIfAborted()
    const end = await runAttempt(describeAttempt(entry, signal, context), context)
    if (end.kind !== 'stored') await context.words?.()
    signal.throwIfAborted()
    const leave = settle(entry, end, startedAt, context)
    // A listener may have stopped the item meanwhile.
    signal.throwIfAborted()
    if (leave) return leave
  }
}

/** Draws the consequence of an attempt; `null` when the next one follows at once. */
function settle(entry: Entry, end: AttemptEnd, startedAt: number, context: RunContext): Leave | null {
  const { ledger, hosts, throughput, clock } = context
  switch (end.kind) {
    case 'stored':
      throughput.measure(entry.item.size, end.sendingTime)
      hosts.succeeded(originOf(end.permit.url), startedAt)
      ledger.step(entry, { state: 'done' }, { etag: end.etag, sent: entry.item.size }, 'success')
      return { to: 'end' }

    case 'held':
      wait(entry, context, 'backoff')
      return { to: 'wait', until: end.until }

    case 'repeated':
      // Signatures count whole seconds: asked again within one, an honest endpoint gives the same URL.
      entry.repeats += 1
      if (entry.repeats > 1) return fail(entry, { code: 'grant-cached', phase: 'sign' }, 0, context)
      wait(entry, context, 'renewal')
      return { to: 'wait', until: clock.now() + NEXT_SECOND }

    case 'stale': {
      entry.refusedUrl = end.permit.url
      entry.stale += 1
      if (entry.stale < 2) return renew(entry, context)
      const granted = Math.round(end.permit.validity)
      return fail(
        entry,
        { code: 'validity-too-short', phase: 'sign', values: { granted, needed: granted + 1 } },
        0,
        context,
      )
    }

    case 'failed': {
      const { sent } = end
      const lost = end.failure.code === 'endpoint-unreachable' && !context.online()
      const failure: Failure = lost ? { ...end.failure, code: 'offline' } : end.failure
      const { retries } = context.settings()
      // A quick refusal measures the browser's buffers, not the line.
      if (end.sendingTime >= 1_000) throughput.measure(sent, end.sendingTime)
      const { spent, refusals } = entry
      const decision = decide(failure, { spent, refusals, retries, ended: end.ended })
      if (decision.then === 'wait-online') {
        wait(entry, context, 'offline')
        return { to: 'wait-online' }
      }
      entry.spent += 1
      if (decision.then === 'fail') return fail(entry, failure, sent, context)
      if (decision.then === 'renew') {
        entry.refusals = decision.refusal ? refusals + 1 : 0
        entry.need = Math.max(entry.need, end.need)
        entry.refusedUrl = end.permit?.url ?? null
        return renew(entry, context, failure, sent)
      }
      const host = end.permit ? originOf(end.permit.url) : ENDPOINT
      const asked = failure.code === 'busy'
      const until = hosts.failed(host, {
        now: clock.now(),
        startedAt,
        running: ledger.totals.running,
        retryAfter: failure.retryAfter ?? null,
        asked,
      })
      wait(entry, context, 'backoff', describeError(entry, failure, sent, context))
      return { to: 'wait', until }
    }
  }
}

function renew(entry: Entry, context: RunContext, failure?: Failure, sent = 0): null {
  const error = failure && describeError(entry, failure, sent, context)
  context.ledger.step(
    entry,
    { state: 'waiting', wait: 'renewal', ...(error && { error }) },
    { renewals: entry.item.renewals + 1, sent: 0 },
    'renew',
  )
  return null
}

function wait(entry: Entry, { ledger }: RunContext, reason: WaitReason, error?: ItemError): void {
  ledger.step(entry, { state: 'waiting', wait: reason, ...(error && { error }) }, { sent: 0 })
}

function describeAttempt(entry: Entry, signal: AbortSignal, context: RunContext): Attempt {
  const { ledger, hosts, clock } = context
  const { stallTimeout, responseTimeout, checksum } = context.settings()
  const progressHidden = context.progressHidden()
  const startedAt = clock.now()
  return {
    file: entry.file,
    request: (md5) => requestOf(entry, md5, context),
    md5: checksum ? () => md5Of(entry, signal, context) : null,
    refusedUrl: entry.refusedUrl,
    need: entry.need,
    limits: { stall: stallTimeout, response: responseTimeout },
    progressHidden,
    socketsFree: !progressHidden && context.socketsFree(),
    signal,
    heldUntil: (permit) => {
      const until = hosts.coolUntil(originOf(permit.url))
      return until > clock.now() ? until : null
    },
    granted: (permit) => {
      hosts.succeeded(ENDPOINT, startedAt)
      context.granted(originOf(permit.url))
      if (permit.token !== null) entry.token = permit.token
      ledger.patch(entry, { key: permit.key ?? entry.item.key, location: locationOf(permit) })
    },
    sending: () => {
      entry.stale = entry.repeats = 0
      ledger.step(entry, { state: 'uploading' }, { attempt: entry.item.attempt + 1 })
    },
    progress: (sent) => {
      if (sent !== entry.item.sent) ledger.patch(entry, { sent }, 'progress')
    },
    finishing: () => ledger.step(entry, { state: 'finishing' }, { sent: entry.item.size }),
  }
}

async function md5Of(entry: Entry, signal: AbortSignal, { digest }: RunContext): Promise<string> {
  if (entry.md5 !== null) return entry.md5
  const compute = await digest()
  signal.throwIfAborted()
  try {
    return (entry.md5 = await compute(entry.file, signal))
  } catch (error) {
    signal.throwIfAborted()
    throw new UploadError({ code: 'file-unreadable', phase: 'read' }, { cause: error })
  }
}

function requestOf(
  { item, token, need }: Entry,
  md5: string | undefined,
  { settings, throughput }: RunContext,
): UploadRequest {
  const { id, name, type, size, path } = item
  const { context } = settings()
  const validity = validityToAsk(size, throughput.rate, need)
  return {
    action: 'upload',
    file: { name, type, size, ...(path !== name && { path }), ...(md5 !== undefined && { md5 }) },
    id,
    attempt: item.attempt + 1,
    ...(validity !== undefined && { validity }),
    ...(token !== null && { token }),
    ...(context !== undefined && { context }),
  }
}

/** The object's address; the signature in the query string stays out of sight. */
function locationOf({ url }: Permit): string | null {
  return url.split(/[?#]/, 1)[0] || null
}
