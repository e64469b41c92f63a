import { respectLimit } from '../limit.js'
import { listWithin } from '../list.js'
import type { Listing } from '../../wire.js'
import { readAddress, type LinkAddress } from './address.js'
import type { FolderElement, ListedFile } from './folder-page.js'
import type { ShareSettings } from './options.js'
import { pageOf, PRIVATE } from './page.js'
import { readerOf } from './reader.js'
import { lastSegment, nameOf, pathBelow, sharedKey, sharedPrefix } from './share-bounds.js'
import { presignShared } from './shared-file.js'
import { verdictOf, type Share } from './share.js'

/** Objects and folders on a page of a folder. */
const PAGE = 500

/**
 * Opens `…/<token>`, `…/<token>/<file of the folder>`, `…/<token>/<sub-folder>/`. Rejects when the store fails, and with a
 * refusal beyond the limit.
 */
export async function openShare(request: Request, settings: ShareSettings): Promise<Response> {
  const url = new URL(request.url)
  const address = readAddress(url)
  const verdict = await verdictOf(address.token, settings)
  if (verdict.kind === 'ended') return pageOf(verdict, 410, readerOf(request))
  const unknown = () => pageOf({ kind: 'unknown' }, 404, readerOf(request))
  if (verdict.kind === 'unknown') return unknown()
  const { share } = verdict
  const { below } = address

  if (share.kind === 'folder' && below === '' && url.pathname.endsWith('/')) {
    // The links on the page count from the token, and so does this: a proxy may have changed what stands before it.
    const Location = `../${address.token}${url.search}`
    return new Response(null, { status: 308, headers: { ...PRIVATE, Location } })
  }
  await respectLimit(settings.limit?.(request, share))
  if (share.kind === 'file')
    return below === '' ? redirect(request, share.key, nameOf(share), share, settings) : unknown()
  if (below === '' || below.endsWith('/')) {
    const prefix = sharedPrefix(share, below)
    return prefix !== null && settings.store.list
      ? folder(request, share, address, prefix, settings)
      : unknown()
  }
  const key = sharedKey(share, below)
  return key === null ? unknown() : redirect(request, key, lastSegment(key), share, settings)
}

async function redirect(
  request: Request,
  key: string,
  filename: string,
  share: Share,
  settings: ShareSettings,
): Promise<Response> {
  const [{ url }, isGone] = await Promise.all([
    // Who follows with HEAD sends the store a HEAD.
    presignShared({ method: request.method, key, filename, inline: share.inline }, share, settings),
    isKnownToBeGone(key, settings),
  ])
  if (isGone) return pageOf({ kind: 'gone' }, 404, readerOf(request))
  return new Response(null, { status: 302, headers: { ...PRIVATE, Location: url } })
}

/** The store would answer with XML. In doubt it does: a link must not fail because of a question. */
async function isKnownToBeGone(key: string, { store, now }: ShareSettings): Promise<boolean> {
  try {
    return (await store.has?.({ key, now: now() })) === false
  } catch {
    return false
  }
}

async function folder(
  request: Request,
  share: Share,
  { token, path, below, cursor }: LinkAddress,
  prefix: string,
  settings: ShareSettings,
): Promise<Response> {
  const { store, now } = settings
  const [listing, element] = await Promise.all([
    listWithin(store, { prefix, delimiter: '/', cursor, limit: PAGE, now: now() }),
    elementFor(path, token, settings),
  ])
  const page = {
    kind: 'folder',
    name: below === '' ? nameOf(share) : lastSegment(below.slice(0, -1)),
    sharedName: nameOf(share),
    token,
    path: below,
    ...oneLevel(listing, prefix, share),
    isLater: cursor !== null,
    more: listing.cursor ?? null,
    end: share.end,
    element,
  } as const
  return pageOf(page, 200, readerOf(request))
}

/** A store that does not group answers what lies deeper too. What no link reaches is not shown. */
function oneLevel(
  { objects, folders = [] }: Listing,
  prefix: string,
  share: Share,
): { readonly folders: readonly string[]; readonly files: readonly ListedFile[] } {
  const names = new Set(
    folders
      .filter((whole) => pathBelow(share, whole) !== null)
      .map((whole) => whole.slice(prefix.length, -1)),
  )
  const files: ListedFile[] = []
  for (const { key, size, modified } of objects) {
    const [name = '', ...deeper] = key.slice(prefix.length).split('/')
    if (pathBelow(share, key) === null || name === '') continue
    if (deeper.length > 0) names.add(name)
    else files.push({ name, size, modified })
  }
  return { folders: [...names], files }
}

async function elementFor(
  path: string,
  token: string,
  { script, address, storeOrigin }: ShareSettings,
): Promise<FolderElement | null> {
  if (script === undefined) return null
  const mounted = address === undefined ? path : `${new URL(address).pathname.replace(/\/+$/, '')}/${token}`
  return { script, endpoint: `/${mounted.replace(/^\/+/, '')}`, storeOrigin: await storeOrigin() }
}
