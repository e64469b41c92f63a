/** A store that breaks off when it is told to. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StoredObject {
  bytes: Buffer
  /** Bytes after which a connection is cut, one for each; then none is. */
  cuts?: number[]
  /** Bytes after which a connection says nothing more and stays open, one for each; then none does. 0: not even that it is there. */
  silences?: number[]
  /** Answers in place of the bytes, one for each request; then none. */
  refusals?: (readonly [status: number, body: string])[]
  /** Knows no ranges. */
  noRanges?: boolean
  etag?: string
}

export interface Store {
  readonly origin: string
  /** Ranges that were asked for, `''` for none. */
  readonly ranges: string[]
  put(key: string, object: StoredObject): void
  stop(): Promise<void>
}

export async function startStore(): Promise<Store> {
  const objects = new Map<string, StoredObject>()
  const ranges: string[] = []
  const server = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://store').pathname.slice(1))
    ranges.push(request.headers.range ?? '')
    answer(objects.get(key), request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ranges,
    put: (key, object) => void objects.set(key, object),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(object: StoredObject | undefined, request: IncomingMessage, response: ServerResponse): void {
  const [status, body] = object?.refusals?.shift() ?? (object ? [200, ''] : [404, '<Code>NoSuchKey</Code>'])
  if (!object || status !== 200) return void response.writeHead(status).end(body)
  const silence = object.silences?.shift()
  if (silence === 0) return
  const start = object.noRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  if (start >= object.bytes.length && start > 0) return void response.writeHead(416).end()
  const part = object.bytes.subarray(start)
  response.writeHead(start > 0 ? 206 : 200, { 'Content-Length': part.length, ETag: object.etag ?? '"1"' })
  if (silence !== undefined) return void response.write(part.subarray(0, silence))
  const cut = object.cuts?.shift()
  if (cut === undefined) return void response.end(part)
  response.write(part.subarray(0, cut), () => response.socket?.destroy())
}

/** The same bytes for the same seed; no two pieces alike. */
export function bytesOf(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size)
  for (let i = 0, state = seed; i < size; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[i] = state >>> 16
  }
  return bytes
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
