/** From a finished request to facts. */
import type { PutOutcome } from '../queue/ports.js'

/** Enough for any store's error document. */
const BODY_LIMIT = 64 * 1024

type Answered = Pick<XMLHttpRequest, 'status' | 'responseText' | 'getAllResponseHeaders'>

/** `null`: no request was ever made. */
export function outcomeOf(xhr: Answered | null): PutOutcome {
  if (xhr === null || xhr.status === 0) return { kind: 'broken' }
  const { status } = xhr
  const header = readableHeaders(xhr)
  if (status >= 200 && status < 300) return { kind: 'stored', status, etag: unquoted(header('etag')) }
  return {
    kind: 'refused',
    status,
    body: xhr.responseText.slice(0, BODY_LIMIT),
    retryAfter: header('retry-after'),
    date: header('date'),
  }
}

/** Asking for a header that CORS hides writes an error to the console; the list of all holds only readable ones. */
function readableHeaders(xhr: Answered): (name: string) => string | null {
  const lines = xhr.getAllResponseHeaders().split('\r\n')
  return (name) => {
    const line = lines.find((text) => text.toLowerCase().startsWith(`${name}:`))
    return line === undefined ? null : line.slice(name.length + 1).trim()
  }
}

function unquoted(etag: string | null): string | null {
  return etag === null ? null : etag.replace(/^(?:W\/)?"(.*)"$/, '$1')
}
