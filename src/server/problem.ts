import type { Problem } from '../wire.js'

/** Limits that the file broke, in bytes, for the page's words. */
export type Limits = Readonly<Partial<Record<'maxSize' | 'minSize', number>>>

/**
 * What went wrong for whoever asked: a stable code, a status and a hint for whoever builds the page. No sentence for users:
 * they read that of the page, in their own language.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: ProblemCode
  readonly headers: Readonly<Record<string, string>>
  readonly limits: Limits

  /** `hint` reaches the page: it never holds a URL, a token or a key. */
  constructor(
    status: number,
    code: ProblemCode,
    hint: string,
    headers: Readonly<Record<string, string>> = {},
    limits: Limits = {},
  ) {
    super(hint)
    this.status = status
    this.code = code
    this.headers = headers
    this.limits = limits
  }
}

export type ProblemCode =
  | 'bad-request'
  | 'request-too-large'
  | 'unsupported-media-type'
  | 'method-not-allowed'
  | 'origin-not-allowed'
  | 'unauthorized'
  | 'action-not-allowed'
  | 'rate-limited'
  | 'too-large'
  | 'too-small'
  | 'type-not-accepted'
  | 'bad-token'
  | 'unknown-link'
  | 'ended-link'
  | 'not-shared'
  | 'store-failed'
  | 'store-busy'
  | 'internal'

const TITLES: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'The request is not understood',
  'request-too-large': 'The request is too large',
  'unsupported-media-type': 'The request is not JSON',
  'method-not-allowed': 'This method is not answered',
  'origin-not-allowed': 'This site may not ask here',
  unauthorized: 'Not allowed',
  'action-not-allowed': 'This action is not offered',
  'rate-limited': 'Too many requests',
  'too-large': 'The file is too large',
  'too-small': 'The file is too small',
  'type-not-accepted': 'This type of file is not accepted',
  'bad-token': 'The token is not valid',
  'unknown-link': 'This link does not work',
  'ended-link': 'This link has ended',
  'not-shared': 'This is not part of the link',
  'store-failed': 'The store did not answer',
  'store-busy': 'The store is busy',
  internal: 'The server failed to answer',
}

/** The refusal as a problem document (RFC 9457). */
export function problemResponse({ status, code, message: hint, headers, limits }: Refusal): Response {
  const problem: Problem = { type: 'about:blank', title: TITLES[code], status, code, hint, ...limits }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  })
}
