/** The store's own code for a refusal, and what to do about it. Pure. */
import type { ReadGrant } from './check-grant.js'
import type { Answer } from './exchange.js'

/** From the XML; nothing else of it is shown, since it may quote the request. */
export function storeCode({ text }: Pick<Answer, 'text'>): string | null {
  return /<Code>([A-Za-z][\w.]{0,63})<\/Code>/.exec(text)?.[1] ?? null
}

const clock = 'Sign anew for each request, on a clock set by NTP, and for a minute or more.'
const key = 'Check the key with which the endpoint signs: id, secret, and the token of a temporary one.'
const scope = 'Check the region with which the endpoint signs, and that it signs for seven days at the most.'
const busy = 'The store is busy: the page waits and tries again. Try later, or raise its limits.'

const advice: Readonly<Record<string, string>> = {
  AccessForbidden: "The bucket's CORS rules refuse the page; see the preflight.",
  AuthorizationHeaderMalformed: scope,
  AuthorizationQueryParametersError: scope,
  BadDigest: 'The bytes are not those of the signed Content-MD5.',
  EntityTooLarge: 'One PUT carries at most 5 GiB: set maxSize.',
  ExpiredToken: key,
  InvalidAccessKeyId: key,
  InvalidToken: key,
  MissingContentLength: 'A proxy on the way took out Content-Length.',
  NoSuchBucket: 'Check bucket and region with which the endpoint signs.',
  NotImplemented: 'The store does not know a header that was signed, If-None-Match perhaps: sign without it.',
  RequestTimeTooSkewed: clock,
  ServiceUnavailable: busy,
  SlowDown: busy,
}

export function adviceForCode(code: string | null, { status, text }: Answer, grant: ReadGrant): string {
  if (/expired|not yet valid/i.test(text)) return code === 'ExpiredToken' ? key : clock
  if (code === 'SignatureDoesNotMatch') return mismatch(grant)
  const known = code === null ? undefined : advice[code]
  if (known !== undefined) return known
  if (status >= 300 && status < 400)
    return 'The store is elsewhere: sign for the host that it names (region).'
  if (status === 403) return 'The key may not write there: allow it PutObject for this prefix.'
  if (status === 409 || status === 412) return 'The object exists: grant a new key for each upload.'
  if (status >= 500 || status === 429) return busy
  return "The store's documentation explains the code."
}

function mismatch({ url, method, headers }: ReadGrant): string {
  const names = Object.keys(headers)
  const sent = names.length > 0 ? names.join(', ') : 'no header of its own'
  const typed = names.some((name) => name.toLowerCase() === 'content-type')
  return [
    `Sign what is sent: ${method}, host ${url.host}, ${sent}; and check the secret key.`,
    ...(typed ? [] : ['If Content-Type is signed, name it in the "headers" of the grant.']),
  ].join('\n')
}
