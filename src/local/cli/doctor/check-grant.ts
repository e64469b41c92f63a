/** Whether a page can use what it was granted. Pure. */
import { isForbiddenHeader } from '../../../forbidden-headers.js'
import { fail, ok, warn, type Check } from './check.js'
import { isLoopback, shown } from './settings.js'
import { periodOf } from './signature-of-url.js'

/** A grant, read. */
export interface ReadGrant {
  readonly url: URL
  readonly method: string
  /** Those that a page sends. */
  readonly headers: Readonly<Record<string, string>>
  readonly token: string | null
  readonly key: string | null
  /** Seconds the endpoint states; `null` where it states none. */
  readonly stated: number | null
}

type Fields = Readonly<Record<string, unknown>>

/** The grant, or a failed check that says what is wrong. `serverDate`: the answer's `Date`, in milliseconds. */
export function readGrant(fields: Fields, serverDate: number): ReadGrant | Check {
  const wrong = (found: string, fix: string): Check => fail('grant', found, fix)
  const { url: text, method = 'PUT', headers = {} } = fields
  if (typeof text !== 'string' || text === '') return wrong('no url', 'Answer { "url": "https://…" }.')
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol))
    return wrong('the url is not absolute http(s)', 'Answer the URL as it was signed, with scheme and host.')
  if (typeof method !== 'string' || !/^(PUT|POST|PATCH)$/i.test(method))
    return wrong('the method cannot carry a file', 'Sign a PUT.')
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers))
    return wrong('headers is no object', 'Answer "headers": { "Content-Type": "…" }.')
  const bad = Object.entries(headers).find(([name, value]) => !isHeader(name, value))
  if (bad)
    return wrong(
      `a browser refuses the header ${bad[0].replace(/[^\w-]/g, '?').slice(0, 60)}`,
      "Header values are printable ASCII; file names go into filename*=UTF-8''…, percent-encoded.",
    )
  return {
    url,
    method: method.toUpperCase(),
    headers: Object.fromEntries(
      Object.entries(headers as Record<string, string>)
        .filter(([name]) => !isForbiddenHeader(name))
        .map(([name, value]) => [name, String(value)]),
    ),
    token: typeof fields.token === 'string' ? fields.token : null,
    key: typeof fields.key === 'string' ? fields.key : null,
    stated: statedSeconds(fields, serverDate),
  }
}

export function isCheck(value: ReadGrant | Check): value is Check {
  return 'level' in value
}

function isHeader(name: string, value: unknown): boolean {
  const text = typeof value === 'number' ? String(value) : value
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && typeof text === 'string' && /^[\x20-\x7e]*$/.test(text)
}

function statedSeconds({ validity, expiresAt }: Fields, serverDate: number): number | null {
  const seconds = typeof validity === 'string' ? Number(validity) : validity
  if (typeof seconds === 'number' && Number.isFinite(seconds)) return seconds
  const end =
    typeof expiresAt === 'number'
      ? expiresAt * (expiresAt < 1e11 ? 1000 : 1)
      : Date.parse(typeof expiresAt === 'string' ? expiresAt : '')
  const rest = (end - serverDate) / 1000
  return Number.isFinite(rest) ? rest : null
}

export function checkScheme({ url }: ReadGrant, origin: string): Check {
  const name = 'grant'
  if (url.protocol === 'https:' || isLoopback(url)) return ok(name, shown(url))
  if (origin.startsWith('https:'))
    return fail(name, 'http, from a page on https', 'A browser blocks mixed content: sign an https URL.')
  return warn(name, 'http', 'Bytes and signature travel in the clear: sign an https URL.')
}

/** Seconds are rounded by signers, and an answer takes its time. */
const slackSeconds = 5
const day = 86_400

/** What the endpoint states against what the URL tells. `serverDate` in milliseconds, on the endpoint's clock. */
export function checkValidity({ url, stated }: ReadGrant, serverDate: number): Check {
  const name = 'validity'
  const period = periodOf(url)
  const told = period && Math.round((period.end - serverDate) / 1000)
  if (stated === null && told === null)
    return warn(name, 'not told', 'Add "validity" in seconds, so that the page renews in time.')
  const least = Math.min(stated ?? Infinity, told ?? Infinity)
  const found = `${Math.round(least)} s`
  if (least <= 0)
    return fail(name, 'the URL has ended already', 'Sign anew for each request, on a clock set by NTP.')
  if (stated !== null && told !== null && stated > told + slackSeconds)
    return fail(
      name,
      `states ${Math.round(stated)} s, the URL works for ${told} s`,
      'State what the URL is signed for; a temporary key may end earlier.',
    )
  if (period?.start && period.start > serverDate + slackSeconds * 1000)
    return fail(name, 'the URL begins in the future', 'Sign from now, or a minute back.')
  if (least < 30) return warn(name, found, 'Little for a slow connection: sign for a minute or more.')
  if (least > day) return warn(name, found, 'Long for an upload: sign for what the transfer takes, minutes.')
  return ok(name, stated === null ? `${found}, from the URL` : found)
}

/** A second grant for the same upload. */
export function checkRenewal(first: ReadGrant, second: ReadGrant): Check {
  const name = 'renewal'
  if (first.token === null)
    return warn(name, 'no token', 'Add a "token", so that a renewal keeps the object under its key.')
  if (second.url.pathname !== first.url.pathname || second.key !== first.key)
    return fail(name, 'another key', 'Grant the object that the token names; else retries leave copies.')
  return ok(name, 'the same object again')
}
