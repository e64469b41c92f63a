/** Signing endpoints as people have them by mistake. Each is a path of one server on another origin. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Answer {
  readonly status: number
  readonly type: string
  /** `{n}` becomes the number of the request. */
  readonly body: string
}

export interface Endpoints {
  /** Address of an endpoint that always answers so. */
  add(answer: Answer): string
  /** Requests to an address so far. */
  asked(url: string): number
  /** An origin where nobody listens. */
  readonly nowhere: string
  close(): Promise<void>
}

export async function startEndpoints(): Promise<Endpoints> {
  const answers: Answer[] = []
  const asked: number[] = []
  const server = createServer((request, response) => {
    const index = Number(request.url?.slice(1))
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    request.resume()
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    const answer = answers[index]
    if (!answer) return response.writeHead(404).end()
    asked[index] = (asked[index] ?? 0) + 1
    return response
      .writeHead(answer.status, { 'Content-Type': answer.type })
      .end(answer.body.replace('{n}', String(asked[index])))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    add: (answer) => `${origin}/${answers.push(answer) - 1}`,
    asked: (url) => asked[Number(url.slice(origin.length + 1))] ?? 0,
    nowhere: `http://127.0.0.1:${await closedPort()}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
