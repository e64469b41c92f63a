import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  request as httpRequest,
  type ClientRequest,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
  /** The store's code, from its XML. */
  readonly code: string | null
  readonly message: string | null
}

export interface Sending {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: Uint8Array | string
}

/** A request exactly as asked for: the target goes out as it stands, no header is added but Host and length. */
export async function send(
  url: string,
  { method = 'GET', headers = {}, body }: Sending = {},
): Promise<Answer> {
  const request = begin(url, { method, headers: { ...(body !== undefined && lengthOf(body)), ...headers } })
  const answered = answerOf(request)
  request.end(body)
  return answered
}

/** Opens a request and leaves the body to the caller. */
export function begin(url: string, { method = 'PUT', headers = {} }: Sending = {}): ClientRequest {
  const [, host = '', port = '', target = ''] = /^http:\/\/([^:/]+):(\d+)(.*)$/s.exec(url) ?? []
  const request = httpRequest({ host, port, path: target || '/', method, headers, agent: false })
  request.on('error', () => undefined)
  return request
}

export async function answerOf(request: ClientRequest): Promise<Answer> {
  const [message] = (await Promise.race([
    once(request, 'response'),
    once(request, 'error').then(([error]) => Promise.reject(error as Error)),
  ])) as [import('node:http').IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const text = body.toString('utf8')
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    body,
    text,
    code: /<Code>(.*?)<\/Code>/s.exec(text)?.[1] ?? null,
    message: /<Message>(.*?)<\/Message>/s.exec(text)?.[1] ?? null,
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function lengthOf(body: Uint8Array | string): OutgoingHttpHeaders {
  return { 'content-length': Buffer.byteLength(body) }
}
