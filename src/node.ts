/** Mounts the handlers of `presigned-upload/server` on `node:http`, and on what takes its listeners. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

export type WebHandler = (request: Request) => Response | Promise<Response>

export interface ListenerOptions {
  /** Bytes of a request body; a longer one is answered with 413. */
  readonly maxBody?: number
  /** `https` behind a proxy that ends TLS. */
  readonly protocol?: 'http' | 'https'
}

/**
 * Mounts a web-standard handler on `node:http`. The request's signal aborts when the client goes away.
 * A handler that throws is answered with 500 and tells nothing.
 */
export function toNodeListener(handler: WebHandler, options: ListenerOptions = {}): RequestListener {
  const { maxBody = 2 ** 20, protocol = 'http' } = options
  return (message, response) => {
    void serve(message, response).catch(() => response.destroy())
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const body = await readBody(message, maxBody)
    const answer = body === null ? empty(413) : await run(handler, message, body, protocol, gone.signal)
    await send(answer, response)
    message.resume()
  }
}

async function run(
  handler: WebHandler,
  message: IncomingMessage,
  body: Buffer,
  protocol: string,
  signal: AbortSignal,
): Promise<Response> {
  const { method = 'GET', url = '/' } = message
  const target = `${protocol}://${message.headers.host ?? ''}${url}`
  if (!url.startsWith('/') || !URL.canParse(target)) return empty(400)
  const withBody = method !== 'GET' && method !== 'HEAD' && { body: new Uint8Array(body) }
  try {
    return await handler(new Request(target, { method, headers: readHeaders(message), signal, ...withBody }))
  } catch {
    return empty(500)
  }
}

/** The whole body, or `null` when it is too long. */
async function readBody(message: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(message.headers['content-length'] ?? 0) > limit) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] as string, rawHeaders[index + 1] as string)
  return headers
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  response.writeHead(answer.status, headers)
  if (answer.body) await pipeline(Readable.fromWeb(answer.body as ReadableStream), response)
  else response.end()
}

function empty(status: number): Response {
  return new Response(null, { status })
}
