/** What goes to the bucket: exactly what was granted, checked before anything is opened. */
import { UploadError } from '../queue/errors.js'
import type { Put } from '../queue/ports.js'

export interface PlainRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Blob
}

/** https://fetch.spec.whatwg.org/#forbidden-request-header: the browser sets these, or nobody does. */
const FORBIDDEN = new Set(
  `accept-charset accept-encoding access-control-request-headers access-control-request-method
   access-control-request-private-network connection content-length cookie cookie2 date dnt expect host
   keep-alive origin referer set-cookie te trailer transfer-encoding upgrade via`.split(/\s+/),
)
const FORBIDDEN_PREFIX = /^(proxy|sec)-/

/**
 * Throws an `UploadError` of code `bad-grant` for what a browser refuses to send. It has to be found out
 * here: inside Uppy the same refusal is an upload that never ends.
 */
export function plainRequest({
  file,
  url,
  method,
  headers,
}: Pick<Put, 'file' | 'url' | 'method' | 'headers'>): PlainRequest {
  const sendable = Object.entries(headers).filter(([name]) => !isForbidden(name))
  for (const [name, value] of sendable) {
    if (!isSendable(name, value)) throw badGrant({ header: name })
  }
  if (!isOpenable(url, method)) throw badGrant({})
  return { url, method, headers: Object.fromEntries(sendable), body: bodyFor(file, sendable) }
}

/** `Host` and `Content-Length` are often among the signed headers; the browser sends them by itself. */
function isForbidden(name: string): boolean {
  const lower = name.toLowerCase()
  return FORBIDDEN.has(lower) || FORBIDDEN_PREFIX.test(lower)
}

/** A value beyond Latin-1, a line break, or a name that is no token. */
function isSendable(name: string, value: string): boolean {
  try {
    new Headers([[name, value]])
    return true
  } catch {
    return false
  }
}

function isOpenable(url: string, method: string): boolean {
  try {
    new XMLHttpRequest().open(method, url)
    return /^https?:$/.test(new URL(url, document.baseURI).protocol)
  } catch {
    return false
  }
}

/**
 * The file itself, never read. Without a granted `Content-Type` the browser would send the file's own,
 * which nobody signed; a slice of type '' has none to send.
 */
function bodyFor(file: Blob, headers: readonly (readonly [string, string])[]): Blob {
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return typed || file.type === '' ? file : file.slice(0, file.size)
}

function badGrant(values: Readonly<Record<string, string>>): UploadError {
  return new UploadError({ code: 'bad-grant', phase: 'sign', values })
}
