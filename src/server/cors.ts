import { Refusal } from './problem.js'

/**
 * Origins of pages that may ask from another site: origins, a function, or `*` for any page (which then
 * gets no cookies). Absent: none. A page of the endpoint's own origin needs no permission.
 */
export type AllowOrigin = string | readonly string[] | ((origin: string) => boolean | Promise<boolean>)

export interface CorsDecision {
  /** For every answer. */
  readonly headers: Readonly<Record<string, string>>
  /** A browser says that the request comes from another site, and that site is not allowed. */
  readonly refused: boolean
}

/** Throws a `TypeError` for an entry that could never match, such as one with a path. */
export function checkAllowOrigin(rule: AllowOrigin | undefined): void {
  if (rule === undefined || typeof rule === 'function') return
  for (const origin of typeof rule === 'string' ? [rule] : rule) {
    if (origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
      throw new TypeError('allowOrigin: origins such as https://app.example, without a path')
    }
  }
}

/** Whether a request with this `Origin` comes from a page of another site. */
export type IsForeign = (request: Request, origin: string) => boolean

export async function decideCors(
  request: Request,
  rule: AllowOrigin | undefined,
  isForeign: IsForeign = isForeignByBrowser,
): Promise<CorsDecision> {
  const origin = request.headers.get('Origin')
  if (origin === null) return { headers: { Vary: 'Origin' }, refused: false }
  const permission = await permissionFor(origin, rule)
  if (permission !== null) return { headers: { ...permission, ...EXPOSED, Vary: 'Origin' }, refused: false }
  return { headers: { Vary: 'Origin' }, refused: isForeign(request, origin) }
}

/** The answer to `OPTIONS`. Throws a refusal when the page is not allowed. */
export function preflightResponse(
  request: Request,
  { headers, refused }: CorsDecision,
  allow = 'POST, OPTIONS',
): Response {
  const asked = request.headers.get('Access-Control-Request-Method') !== null
  const allowed = 'Access-Control-Allow-Origin' in headers
  if (asked && !allowed && (refused || request.headers.has('Origin'))) throw originNotAllowed()
  const names = request.headers.get('Access-Control-Request-Headers') ?? ''
  return new Response(null, {
    status: 204,
    headers: {
      Allow: allow,
      ...(asked && allowed
        ? {
            'Access-Control-Allow-Methods': 'POST',
            // The page's own headers, such as Authorization, are what `authorize` reads.
            'Access-Control-Allow-Headers': /^[\w\-, ]+$/.test(names) ? names : 'Content-Type',
            'Access-Control-Max-Age': '600',
          }
        : {}),
    },
  })
}

export function originNotAllowed(): Refusal {
  return new Refusal(403, 'origin-not-allowed', 'Pages of this origin are not allowed to ask.')
}

/** The element reads these to wait as asked and to know the server's clock. */
const EXPOSED = { 'Access-Control-Expose-Headers': 'Date, Retry-After' }

async function permissionFor(origin: string, rule: AllowOrigin | undefined) {
  const listed =
    typeof rule === 'function'
      ? (await rule(origin)) === true
      : (typeof rule === 'string' ? [rule] : (rule ?? [])).includes(origin)
  if (listed) return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }
  const anyone = rule === '*' || (Array.isArray(rule) && rule.includes('*'))
  return anyone ? { 'Access-Control-Allow-Origin': '*' } : null
}

/**
 * Behind a proxy `request.url` often has another scheme or host than the page, so a differing origin alone
 * proves nothing; `Sec-Fetch-Site` is the browser's own word.
 */
function isForeignByBrowser(request: Request, origin: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  return site !== null && site !== 'same-origin' && site !== 'none' && origin !== new URL(request.url).origin
}
