import { contentDisposition } from '../disposition.js'
import { isSafeKey } from '../names.js'
import { SEALED } from '../seal.js'
import type { ShareSettings } from './options.js'
import { pageOf, PRIVATE } from './page.js'
import type { Share } from './share.js'

/** Seconds for which a URL is signed when a link is opened: enough for a download to begin and to be resumed. */
const OPENED = 3600

/** Objects on a page of a folder. */
const PAGE = 500

/** Opens `…/<token>`, `…/<token>/<file of the folder>`, `…/<token>?cursor=…`. Rejects when the store fails. */
export async function openShare(request: Request, settings: ShareSettings): Promise<Response> {
  const address = new URL(request.url)
  const { token, below, cursor } = addressed(address)
  const verdict = await settings.tokens.read(token, settings.now())
  if (verdict.kind === 'unknown') return pageOf({ kind: 'unknown' }, 404)
  if (verdict.kind === 'ended') return pageOf({ kind: 'ended' }, 410)
  const { share } = verdict
  if (await settings.revoked?.(share)) return pageOf({ kind: 'ended' }, 410)

  if (share.kind === 'file') {
    if (below !== '') return pageOf({ kind: 'unknown' }, 404)
    return redirect(request.method, share.key, share.filename ?? lastSegment(share.key), share, settings)
  }
  if (below === '') {
    // The links on the page count from the token. A path that began with two slashes would name a host.
    const Location = `/${address.pathname.replace(/^\/+|\/+$/g, '')}${address.search}`
    if (address.pathname.endsWith('/'))
      return new Response(null, { status: 308, headers: { ...PRIVATE, Location } })
    return folder(share, token, cursor, settings)
  }
  const key = share.key + below
  if (!isSafeKey(key) || key.endsWith('/')) return pageOf({ kind: 'unknown' }, 404)
  return redirect(request.method, key, lastSegment(key), share, settings)
}

async function redirect(
  method: string,
  key: string,
  name: string,
  { inline, end }: Share,
  { store, now }: ShareSettings,
): Promise<Response> {
  const time = now()
  const { url } = await store.presign({
    // Who follows with HEAD sends the store a HEAD, and the method is part of the signature.
    method,
    key,
    headers: {},
    query: {
      'response-content-disposition': contentDisposition(inline ? 'inline' : 'attachment', name),
      // What a browser kept would open after the link has ended.
      'response-cache-control': 'no-store',
    },
    validity: Math.max(1, Math.min(OPENED, Math.ceil((end - time) / 1000))),
    now: time,
  })
  return new Response(null, { status: 302, headers: { ...PRIVATE, Location: url } })
}

async function folder(
  share: Share,
  token: string,
  cursor: string | null,
  { store, now }: ShareSettings,
): Promise<Response> {
  if (!store.list) return pageOf({ kind: 'unknown' }, 404)
  const listing = await store.list({ prefix: share.key, cursor, limit: PAGE, now: now() })
  const files = listing.objects
    .filter(({ key }) => key.startsWith(share.key) && !key.endsWith('/'))
    .map(({ key, size, modified }) => ({ path: key.slice(share.key.length), size, modified }))
  return pageOf(
    {
      kind: 'folder',
      name: share.filename ?? lastSegment(share.key.slice(0, -1)),
      token,
      files,
      more: listing.cursor ?? null,
      end: share.end,
    },
    200,
  )
}

/** The token is found by its form, wherever the handler is mounted. */
function addressed({ pathname, searchParams }: URL): { token: string; below: string; cursor: string | null } {
  const segments = pathname.split('/')
  const at = segments.findIndex((segment) => SEALED.test(segment))
  const none = { token: '', below: '', cursor: null }
  if (at < 0) return none
  try {
    const below = segments.slice(at + 1).map(decodeURIComponent)
    // A slash that was encoded is no border between folders, and no key of ours holds one.
    if (below.some((segment) => segment.includes('/'))) return none
    return { token: segments[at] ?? '', below: below.join('/'), cursor: searchParams.get('cursor') }
  } catch {
    return none
  }
}

function lastSegment(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}
