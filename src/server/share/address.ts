import { SEALED } from '../seal.js'

/** What the address of a link names. */
export interface LinkAddress {
  /** Empty where there is none. */
  readonly token: string
  /** Path of the token, as the request names it. */
  readonly path: string
  /** Decoded: a file of the folder, a sub-folder with its final `/`, or nothing. */
  readonly below: string
  readonly cursor: string | null
}

/** The address of a link, where `base` is that of all of them. */
export function linkAt(base: string, token: string): string {
  return `${base.replace(/\/+$/, '')}/${token}`
}

const none: LinkAddress = { token: '', path: '', below: '', cursor: null }

/** Characters of a cursor, as in the body of a request. */
const LONGEST_CURSOR = 4096

/** The token is found by its form, wherever the handler is mounted. */
export function readAddress({ pathname, searchParams }: URL): LinkAddress {
  const segments = pathname.split('/')
  const at = segments.findIndex((segment) => SEALED.test(segment))
  const cursor = searchParams.get('cursor')
  if (at < 0 || (cursor?.length ?? 0) > LONGEST_CURSOR) return none
  try {
    const below = segments.slice(at + 1).map(decodeURIComponent)
    // A slash that was encoded is no border between folders, and no key of ours holds one.
    if (below.some((segment) => segment.includes('/'))) return none
    return {
      token: segments[at] ?? '',
      path: segments.slice(0, at + 1).join('/'),
      below: below.join('/'),
      cursor,
    }
  } catch {
    return none
  }
}
