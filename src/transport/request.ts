/** What goes to the bucket: exactly what was granted, checked before anything is opened. */
import { isForbiddenHeader } from '../forbidden-headers.js'
import { UploadError } from '../queue/errors.js'
import type { Put } from '../queue/ports.js'

export interface PlainRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Blob
}

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
  const sendable = Object.entries(headers).filter(([name]) => !isForbiddenHeader(name))
  for (const [name, value] of sendable) {
    if (!isSendable(name, value)) throw badGrant({ header: name })
  }
  if (!isOpenable(url, method)) throw badGrant({})
  return { url, method, headers: Object.fromEntries(sendable), body: bodyFor(file, sendable) }
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
