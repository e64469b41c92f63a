/** What a link reaches. Every key that is signed or shown for one comes through here. */
import { isSafeKey } from '../names.js'
import type { Share } from './share.js'

/** The name of the shared file: what stands for it on the link's page. */
export function nameOf({ kind, key, filename }: Share): string {
  return filename ?? lastSegment(kind === 'folder' ? key.slice(0, -1) : key)
}

/** The object that a path below the link means; `null` for what the link does not reach. */
export function sharedKey(share: Share, path: string): string | null {
  if (share.kind === 'file') return path === nameOf(share) ? share.key : null
  return isPlain(path) && isSafeKey(share.key + path) ? share.key + path : null
}

/** The prefix that a sub-folder means, `''` the folder itself; `null` for what the link does not reach. */
export function sharedPrefix(share: Share, path: string): string | null {
  if (share.kind === 'file') return null
  if (path === '') return share.key
  const prefix = share.key + path
  return path.endsWith('/') && isPlain(path.slice(0, -1)) && isSafeKey(prefix) ? prefix : null
}

/** The path by which the link reaches an object or a folder; `null` where it does not. */
export function pathBelow(share: Share, key: string): string | null {
  if (!key.startsWith(share.key)) return null
  const path = key.slice(share.key.length)
  const reached = path.endsWith('/') ? sharedPrefix(share, path) : sharedKey(share, path)
  return path !== '' && reached === key ? path : null
}

export function lastSegment(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

/** No segment is empty: a proxy takes `//` for `/`, and a path that begins with a slash is none below a folder. */
function isPlain(path: string): boolean {
  return !path.split('/').includes('')
}
