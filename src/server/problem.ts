/** What went wrong for whoever asked, as a stable code, a status and a sentence for the user. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: ProblemCode
  readonly headers: Readonly<Record<string, string>>

  /** `detail` reaches the page: it never holds a URL, a token or a key. */
  constructor(
    status: number,
    code: ProblemCode,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.headers = headers
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
  | 'internal'

const TITLES: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'The request is not understood',
  'request-too-large': 'The request is too large',
  'unsupported-media-type': 'The request is not JSON',
  'method-not-allowed': 'Only POST is answered',
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
  internal: 'The signing endpoint failed',
}

/** The refusal as a problem document (RFC 9457). */
export function problemResponse({ status, code, message, headers }: Refusal): Response {
  const problem = { type: 'about:blank', title: TITLES[code], status, detail: message, code }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  })
}
