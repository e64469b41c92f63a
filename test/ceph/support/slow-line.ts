import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface SlowLine {
  readonly origin: string
  /** Holds the next PUT back for so many milliseconds: the gateway sees it only then. */
  holdNextPut(ms: number): void
  /** What the gateway answered to PUTs since the last hold, in order. */
  readonly answers: readonly number[]
  close(): void
}

/** A line to the gateway that hands everything on as it is; what is signed for its origin reaches the gateway so. */
export async function startSlowLine(endpoint: string): Promise<SlowLine> {
  let hold = 0
  let answers: number[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const { method, url, headers } = request
      const isPut = method === 'PUT'
      const wait = isPut ? hold : 0
      if (isPut) hold = 0
      await delay(wait)
      const { hostname, port } = new URL(endpoint)
      const onward = httpRequest({ host: hostname, port, method, path: url, headers })
      onward.on('error', () => response.destroy())
      response.on('close', () => onward.destroy())
      onward.on('response', (answer) => {
        if (isPut) answers.push(answer.statusCode ?? 0)
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(response)
      })
      request.pipe(onward)
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holdNextPut(ms) {
      hold = ms
      answers = []
    },
    get answers() {
      return answers
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
