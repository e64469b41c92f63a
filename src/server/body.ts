import { Refusal } from './problem.js'

/** Bytes of a sign request: names and paths are short, `context` is meant for ids. */
const MAX_BODY = 64 * 1024

/** Reads at most 64 KiB of JSON, whatever `Content-Length` says. */
export async function readJson(request: Request): Promise<unknown> {
  // A page of another origin cannot send this type without asking first (a preflight), so a form or a
  // beacon on somebody else's site never gets a grant out of the user's cookies.
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Refusal(415, 'unsupported-media-type', 'Send Content-Type: application/json.')
  }
  const text = new TextDecoder().decode(await readBytes(request))
  try {
    // `__proto__` as a name of JSON becomes an own property, which a later copy would turn into a prototype.
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value))
  } catch {
    throw new Refusal(400, 'bad-request', 'The body is not JSON.')
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  const read = () =>
    reader?.read().catch(() => {
      throw new Refusal(400, 'bad-request', 'The body breaks off.')
    })
  for (let part = await read(); part?.value; part = await read()) {
    length += part.value.byteLength
    if (length > MAX_BODY) {
      await reader?.cancel().catch(() => {})
      throw new Refusal(413, 'request-too-large', 'A sign request has at most 64 KiB.')
    }
    parts.push(part.value)
  }
  return parts.length === 1 ? parts[0]! : joined(parts, length)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
}
