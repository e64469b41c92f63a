import type { Presigned } from '../store.js'
import { responseParameters } from '../response-parameters.js'
import type { ShareSettings } from './options.js'
import type { Share } from './share.js'

/** Seconds for which a URL is signed when a link is opened: enough for a download to begin and to be resumed. */
const LONGEST = 3600

export interface SharedFile {
  /** GET, or HEAD: the method is part of the signature. */
  readonly method: string
  readonly key: string
  readonly filename: string
  readonly inline: boolean
  /** Seconds wanted; an hour when absent, and no more than that. */
  readonly validity?: number | undefined
}

/** Signs a download that ends with the link at the latest. */
export function presignShared(
  { method, key, filename, inline, validity = LONGEST }: SharedFile,
  { inline: mayBeInline, end }: Share,
  { store, now, allowActive }: ShareSettings,
): Promise<Presigned> {
  const time = now()
  const left = Math.ceil((end - time) / 1000)
  return store.presign({
    method,
    key,
    headers: {},
    query: responseParameters(
      { key, filename, inline: inline && mayBeInline },
      // What a browser kept would open after the link has ended.
      { cacheControl: 'no-store', allowActive },
    ),
    validity: Math.max(1, Math.min(Math.ceil(validity), LONGEST, left)),
    now: time,
  })
}
