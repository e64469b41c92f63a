/** The two kinds of links: pre-signed, which anybody can open, and short ones of a site with a share handler. */
import { isSafeKey, safeName } from '../../../server/names.js'
import { responseParameters } from '../../../server/response-parameters.js'
import { linkAt } from '../../../server/share/address.js'
import { newShare, ShareTokens } from '../../../server/share/share.js'
import { lastSegment } from '../../../server/share/share-bounds.js'
import type { Store } from '../../../server/index.js'
import type { MakeLink } from './link.js'

export interface Wanted {
  /** Seconds. */
  readonly validity: number
  readonly filename: string | undefined
  readonly inline: boolean
}

/** A URL that the store itself answers. It ends with a temporary key, and after seven days at the most with SigV4. */
export function presignedLinks(store: Store, { validity, filename, inline }: Wanted): MakeLink {
  return async ({ key, size }) => {
    const now = Date.now()
    const named = filename ?? lastSegment(key)
    const query = responseParameters({ key, filename: named, inline }, { cacheControl: 'no-store' })
    const signed = await store.presign({ method: 'GET', key, headers: {}, query, validity, now })
    return { key, size, url: signed.url, validity: signed.validity, end: now + signed.validity * 1000 }
  }
}

/** Seconds: what `createShareHandler` grants unless a site decides otherwise. */
const SHORTEST = 60
const LONGEST = 30 * 24 * 3600

/** The links of `createShareHandler` at `address`, made here with the same secret. Nothing is sent. */
export function shortLinks(address: string, secret: string, wanted: Wanted): MakeLink {
  const tokens = new ShareTokens(secret)
  const validity = Math.min(Math.max(wanted.validity, SHORTEST), LONGEST)
  return async ({ key, size }) => {
    if (!isSafeKey(key))
      throw new TypeError('A key has no segment "." or "..", no control character, at most 850 bytes')
    const kind = key.endsWith('/') ? 'folder' : 'file'
    const filename = wanted.filename === undefined ? {} : { filename: safeName(wanted.filename) }
    const share = newShare({ kind, key, inline: wanted.inline, ...filename }, validity, Date.now())
    const url = linkAt(address, await tokens.issue(share))
    return { key, size, url, validity, end: share.end, id: share.id }
  }
}
