/** One request as a browser would send it: exactly these headers, no redirect followed, the answer bounded. */
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'

export interface Question {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** Made anew for each request, since a stream can be read once. */
  readonly body?: () => Readable | string
  /** Milliseconds without a byte in either direction. */
  readonly timeout: number
}

export interface Answer {
  readonly status: number
  /** By lower-case name. */
  header(name: string): string | null
  /** Start of the body. */
  readonly text: string
  /** Milliseconds from the first byte out to the answer's head. */
  readonly took: number
  /** Milliseconds since the epoch, on this machine: halfway between question and answer. */
  readonly at: number
}

/** There was no answer. `code` is Node's (`ECONNREFUSED`, …) or `TIMEOUT`; it holds no address. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const longestText = 64 * 1024

/** @throws NoAnswer (as a rejection) */
export function exchange(url: URL, question: Question): Promise<Answer> {
  const { method, headers, body, timeout } = question
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const startedAt = Date.now()
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(new NoAnswer((error as NodeJS.ErrnoException).code ?? 'FAILED'))
    // A connection of its own, as a page's first request has; none is left open.
    const request = send(url, { method, headers, agent: false, timeout })
    request.once('timeout', () => request.destroy(Object.assign(new Error(), { code: 'TIMEOUT' })))
    request.on('error', fail)
    request.once('response', (response) => {
      const answeredAt = Date.now()
      let text = ''
      const finish = (): void =>
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => response.headers[name]?.toString() ?? null,
          text,
          took: answeredAt - startedAt,
          at: (startedAt + answeredAt) / 2,
        })
      response.setEncoding('utf8').on('data', (chunk: string) => {
        if (text.length < longestText) text += chunk
        else response.destroy()
      })
      // An answer cut short is still one: its head decides.
      response.on('error', finish).once('close', () => {
        finish()
        request.destroy()
      })
    })
    const content = body?.()
    if (content === undefined || typeof content === 'string') request.end(content)
    else content.on('error', (error) => request.destroy(error)).pipe(request)
  })
}
