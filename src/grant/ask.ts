/** One request to the page's signing endpoint, or to its own function, and what came back, unread. */
import { isAbort, isUploadError, UploadError } from '../queue/errors.js'
import type { Clock } from '../queue/ports.js'
import type { AskedFor } from './check.js'
import type { Answer } from './refusal.js'

/** What answers in place of an endpoint. */
export type Signer<Request> = (request: Request, options: { readonly signal: AbortSignal }) => unknown

export interface AskOptions<Request> {
  readonly clock: Clock
  /** URL of the signing endpoint. */
  readonly endpoint?: string | undefined
  /** Answers in place of an endpoint. */
  readonly sign?: Signer<Request> | undefined
  /** Extra headers for the endpoint, e.g. a CSRF token; a function is called for each request. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined
  /** Cookies for the endpoint; `same-origin` by default. */
  readonly credentials?: RequestCredentials | undefined
  /** Milliseconds until an endpoint that does not answer counts as unreachable. */
  readonly timeout?: number
  /** Bytes of an answer that are read: an endless one must not fill the memory. */
  readonly longest?: number
  readonly fetch?: typeof fetch
}

const TIMEOUT = 30_000
/** No grant is longer. */
const LONGEST_ANSWER = 256 * 1024

/** Rejects with an `UploadError` that never quotes what was sent, or with the reason of `signal`. */
export async function ask<Request>(
  options: AskOptions<Request>,
  request: Request,
  signal: AbortSignal,
): Promise<{ readonly value: unknown } & AskedFor> {
  const { clock, sign, endpoint } = options
  signal.throwIfAborted()
  const askedAt = clock.now()
  if (sign) return { value: await callSign(sign, request, signal), askedAt, serverDate: null }
  if (!endpoint) throw new UploadError({ code: 'no-endpoint', phase: 'sign' })
  const answer = await post(options, endpoint, request, signal)
  const date = Date.parse(answer.date ?? '')
  return { value: await readAnswer(answer), askedAt, serverDate: Number.isNaN(date) ? null : date }
}

/** What explains refusals is only loaded for one. */
const refusals = () => import('./refusal.js')

async function readAnswer(answer: Answer): Promise<unknown> {
  const { status, body } = answer
  const granted = status >= 200 && status <= 299
  try {
    if (granted) return JSON.parse(body) as unknown
  } catch {
    // Explained below.
  }
  const { failureOfAnswer, failureOfSuccess } = await refusals()
  throw new UploadError(granted ? failureOfSuccess(answer) : failureOfAnswer(answer))
}

async function thrown(error: unknown): Promise<UploadError> {
  const { failureOfThrown } = await refusals()
  return new UploadError(failureOfThrown(error), { cause: error })
}

async function callSign<R>(sign: Signer<R>, request: R, signal: AbortSignal): Promise<unknown> {
  try {
    const answer = await sign(request, { signal })
    // What was stopped meanwhile is not to be copied, sent or saved, though the page knows nothing of signals.
    signal.throwIfAborted()
    return answer
  } catch (error) {
    signal.throwIfAborted()
    if (isUploadError(error)) throw error
    throw await thrown(error)
  }
}

async function post<R>(
  options: AskOptions<R>,
  endpoint: string,
  request: R,
  signal: AbortSignal,
): Promise<Answer> {
  const { credentials = 'same-origin', timeout = TIMEOUT, clock, fetch: send = fetch } = options
  const late = new AbortController()
  const disarm = clock.after(timeout, () => late.abort())
  const bounded = AbortSignal.any([signal, late.signal])
  try {
    const url = urlOf(endpoint)
    const body = bodyOf(request)
    const headers = await headersOf(options)
    signal.throwIfAborted()
    const response = await send(url, {
      method: 'POST',
      headers,
      body,
      credentials,
      cache: 'no-store',
      signal: bounded,
    })
    const text = (name: string): string | null => response.headers.get(name)
    return {
      status: response.status,
      contentType: text('content-type') ?? '',
      body: await readText(response, options.longest ?? LONGEST_ANSWER, () => late.abort()),
      retryAfter: text('retry-after'),
      date: text('date'),
    }
  } catch (error) {
    signal.throwIfAborted()
    if (isUploadError(error)) throw error
    if (isAbort(error) && !late.signal.aborted) throw error
    const values = { timeout: late.signal.aborted ? timeout / 1_000 : 0 }
    throw new UploadError({ code: 'endpoint-unreachable', phase: 'sign', retryable: true, values })
  } finally {
    disarm()
  }
}

/** Runs what fails only when the page set something impossible: asking again would not help. */
function attempt<T>(reason: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new UploadError({ code: 'bad-request', phase: 'sign', values: { reason } }, { cause: error })
  }
}

function urlOf(endpoint: string): string {
  return attempt('endpoint', () => {
    const { href, protocol } = new URL(endpoint, globalThis.location?.href)
    if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(protocol)
    return href
  })
}

function bodyOf(request: unknown): string {
  return attempt('context', () => JSON.stringify(request))
}

async function headersOf({ headers }: AskOptions<never>): Promise<Headers> {
  let given: HeadersInit | undefined
  try {
    given = typeof headers === 'function' ? await headers() : headers
  } catch (error) {
    throw await thrown(error)
  }
  const result = attempt('headers', () => new Headers(given))
  result.set('Content-Type', 'application/json')
  if (!result.has('Accept')) result.set('Accept', 'application/json, application/problem+json')
  return result
}

/**
 * As text, because Chromium reports a request as cancelled whose body is only read piece by piece, though all of it came.
 * A copy is counted: an answer without an end is given up by `stop`.
 */
async function readText(response: Response, longest: number, stop: () => void): Promise<string> {
  const reader = response.clone().body?.getReader()
  const text = response.text()
  // Who awaits the copy hears of it.
  text.catch(() => {})
  let size = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done) return text
    size += value.length
    if (size <= longest) continue
    stop()
    return ''
  }
}
