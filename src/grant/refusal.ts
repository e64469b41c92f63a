import { parseRetryAfter, type Failure } from '../queue/errors.js'

/** An answer of the signing endpoint, read. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly retryAfter: string | null
  readonly date: string | null
}

/** `constructor` would be found in any table of words. */
const CODE = /^(?!constructor$)[a-z][a-z0-9-]{0,63}$/

function parse(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

/** Addresses in a text may be signed ones. */
function withoutUrls(text: string): string {
  return text.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…').slice(0, 300)
}

/** What the words about a failure, and the hint, take from a problem document. */
function valuesIn(problem: Readonly<Record<string, unknown>> | null): Record<string, string | number> {
  const { hint, maxSize, minSize } = problem ?? {}
  return {
    ...(typeof hint === 'string' && hint !== '' && { said: withoutUrls(hint) }),
    ...(typeof maxSize === 'number' && { maxSize }),
    ...(typeof minSize === 'number' && { minSize }),
  }
}

/**
 * Why the endpoint did not grant: a problem document speaks for itself, a page of HTML is a sign-in page, and
 * the rest follows from the status. An endpoint that is busy or broken may be asked again.
 */
export function failureOfAnswer(answer: Answer): Failure {
  const { status, contentType, body } = answer
  const retryable = status === 408 || status === 429 || status >= 500
  const retryAfter = retryable ? parseRetryAfter(answer.retryAfter, answer.date) : null
  const problem = /\bjson\b/i.test(contentType) ? parse(body) : null
  const values = { status, ...valuesIn(problem) }
  const said: Partial<Failure> = {
    ...(typeof problem?.detail === 'string' && problem.detail && { detail: withoutUrls(problem.detail) }),
    ...(retryAfter !== null && { retryAfter }),
  }
  const failure = (code: Failure['code']): Failure => ({
    code,
    phase: 'sign',
    status,
    values,
    retryable,
    ...said,
  })

  if (status === 429 || status === 503 || status === 408) return failure('busy')
  if (status >= 500) return failure('endpoint-failed')
  if (typeof problem?.code === 'string' && CODE.test(problem.code)) return failure(problem.code)
  if (status === 401 || status === 403) return failure('unauthorized')
  return failure('endpoint-failed')
}

/** Why a 2xx answer is no grant: signed-out users are often redirected to a sign-in page, which arrives as a success. */
export function failureOfSuccess({ status, contentType, body }: Answer): Failure {
  const html = /\bhtml\b/i.test(contentType) || /^\s*<(!doctype|html)\b/i.test(body)
  const values = html ? { status, html: 1 } : { status, reason: 'not-json' }
  return { code: html ? 'unauthorized' : 'bad-grant', phase: 'sign', status, values }
}

/** What a page's own `sign` function threw. It may carry `status`, `code`, `detail` and `retryAfter` (seconds). */
export function failureOfThrown(error: unknown): Failure {
  const facts = (typeof error === 'object' && error !== null ? error : {}) as Readonly<
    Record<string, unknown>
  >
  const status = typeof facts.status === 'number' ? facts.status : null
  const retryAfter = typeof facts.retryAfter === 'number' ? facts.retryAfter * 1_000 : null
  const code = typeof facts.code === 'string' && CODE.test(facts.code) ? facts.code : null
  return {
    code:
      code ??
      (status === 401 || status === 403 ? 'unauthorized' : status === 429 ? 'busy' : 'endpoint-failed'),
    phase: 'sign',
    status,
    retryable: status === null || status === 408 || status === 429 || status >= 500,
    retryAfter,
    ...(typeof facts.detail === 'string' && { detail: withoutUrls(facts.detail) }),
  }
}
