import type { WebHandler } from '../../node.js'
import type { ObjectStore } from '../object-store.js'
import { controlFaults } from './fault-control.js'
import { fileResponse } from './files.js'

export interface PageParts {
  readonly sign: WebHandler
  /** Links at `/s`; `null`: there are none. */
  readonly share: WebHandler | null
  readonly store: ObjectStore
  /** Folders with the page and the bundle, in the order in which they are searched. */
  readonly folders: readonly string[]
  /** Offer `/_faults`. */
  readonly faults: boolean
}

/** Page, signing endpoint, links and a look into the bucket, under one origin. */
export function pageHandler(parts: PageParts): WebHandler {
  return async (request) => {
    const url = new URL(request.url)
    if (!isLocal(url.hostname)) return text(421, 'This demo answers to its own machine only.')
    if (url.pathname === '/api/sign') return parts.sign(request)
    if (parts.share && /^\/s(\/|$)/.test(url.pathname)) return parts.share(request)
    if (url.pathname === '/_faults' && parts.faults) return controlFaults(request, parts.store.faults)
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Method not allowed.')
    if (url.pathname === '/api/objects') return objects(url.searchParams.get('key'), parts.store)
    if (url.pathname === '/favicon.ico') return new Response(null, { status: 204 })
    return (await fileResponse(url.pathname, parts.folders)) ?? text(404, 'There is nothing here.')
  }
}

/** All objects, or one with the SHA-256 of what lies on the disk. */
async function objects(key: string | null, store: ObjectStore): Promise<Response> {
  if (key === null) {
    const all = await store.objects()
    return json(all.map(({ key, size, modified }) => ({ key, size, modified })))
  }
  const object = await store.object(key)
  if (!object) return text(404, 'There is no such object.')
  return json({ key, size: object.size, modified: object.modified, sha256: object.sha256 })
}

/** A foreign name that resolves to this machine could otherwise let a web page in. */
function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function json(value: unknown): Response {
  return Response.json(value, { headers: { 'Cache-Control': 'no-store' } })
}

function text(status: number, body: string): Response {
  return new Response(body + '\n', { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
