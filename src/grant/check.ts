import { isForbiddenHeader } from '../forbidden-headers.js'
import { UploadError, type Failure } from '../queue/errors.js'
import type { Permit } from '../queue/ports.js'
import type { Grant } from '../wire.js'
import { validityOf } from './validity.js'

const METHODS = new Set(['PUT', 'POST', 'PATCH'])

export function bad(reason: string, values: Failure['values'] = {}): UploadError {
  return new UploadError({ code: 'bad-grant', phase: 'sign', values: { reason, ...values } })
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The headers as they will be sent. Values that a browser would refuse are an error, not a surprise later. */
function checkHeaders(value: unknown): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) throw bad('headers')
  const headers: Record<string, string> = {}
  for (const [name, raw] of Object.entries(value)) {
    if (isForbiddenHeader(name)) continue
    const text = typeof raw === 'number' ? String(raw) : raw
    if (typeof text !== 'string') throw bad('header', { header: printable(name) })
    try {
      new Headers([[name, text]])
    } catch {
      throw bad('header', { header: printable(name) })
    }
    headers[name] = text
  }
  return headers
}

/** A name is from outside: only a token may appear in a message. */
function printable(name: string): string {
  return name.replace(/[^\w-]/g, '?').slice(0, 60)
}

/** The URL, absolute. Only a relative one is changed: a signed one must stay as it is, to the letter. */
export function checkUrl(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw bad('url')
  let absolute: URL
  try {
    absolute = new URL(value, globalThis.location?.href)
  } catch {
    throw bad('url')
  }
  if (absolute.protocol !== 'https:' && absolute.protocol !== 'http:') throw bad('scheme')
  return /^https?:\/\//i.test(value) ? value : absolute.href
}

export interface AskedFor {
  /** `clock.now()` when the request left. */
  readonly askedAt: number
  /** `Date` of the endpoint's answer in milliseconds since the epoch, where readable. */
  readonly serverDate: number | null
}

/** A grant from outside, checked. Throws an `UploadError` `bad-grant` that never quotes the URL. */
export function checkGrant(value: unknown, { askedAt, serverDate }: AskedFor): Permit {
  if (!isRecord(value)) throw bad('not-an-object')
  const url = checkUrl(value.url)
  const method = typeof value.method === 'string' ? value.method.toUpperCase() : 'PUT'
  if (!METHODS.has(method)) throw bad('method')
  const validity = statedValidity(url, value, serverDate)
  return {
    url,
    method,
    headers: checkHeaders(value.headers),
    key: typeof value.key === 'string' ? value.key : null,
    token: typeof value.token === 'string' ? value.token : null,
    validity,
    endsAt: askedAt + validity * 1_000,
  }
}

/** Seconds that an answer with this URL works; see `validityOf`. */
export function statedValidity(
  url: string,
  value: Readonly<Record<string, unknown>>,
  serverDate: number | null,
): number {
  const stated = typeof value.validity === 'string' ? Number(value.validity) : value.validity
  const grant: Grant = {
    url,
    ...(typeof stated === 'number' && Number.isFinite(stated) && { validity: stated }),
    ...((typeof value.expiresAt === 'string' || typeof value.expiresAt === 'number') && {
      expiresAt: value.expiresAt,
    }),
  }
  return validityOf(grant, serverDate)
}
