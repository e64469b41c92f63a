/**
 * The signing contract: what the page asks its own endpoint for, and what the endpoint answers,
 * with the rules on files that both sides must read alike.
 * Both halves of the package import this module; it imports nothing.
 *
 * Every request is `POST` with `Content-Type: application/json`. A refusal is a problem document
 * (RFC 9457, `application/problem+json`).
 */

/** The file as the page knows it. The server never sees its bytes. */
export interface FileDescription {
  readonly name: string
  /** MIME type, never empty: `application/octet-stream` where the browser knows none. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Path within the chosen folder, with `/` between segments; absent for a single file. */
  readonly path?: string
  /** Base64 MD5 of the bytes, when the page asked for checksums. */
  readonly md5?: string
}

export interface UploadRequest {
  readonly action: 'upload'
  readonly file: FileDescription
  /** Names this upload across its attempts, so that an endpoint can grant the same object again. */
  readonly id: string
  /** Seconds the transfer is likely to need: a hint. Absent while the page has measured nothing. */
  readonly validity?: number
  /** 1 for the first PUT of this file, one more for each restart. */
  readonly attempt: number
  /** From the last grant: the same object is granted again, under the same key. */
  readonly token?: string
  /** Whatever the page set; JSON. */
  readonly context?: unknown
}

export interface DownloadRequest {
  readonly action: 'download'
  readonly key: string
  /** Seconds wanted: a hint. */
  readonly validity?: number
  /** Name under which the file is saved. */
  readonly filename?: string
  /** Show in the browser rather than save. */
  readonly inline?: boolean
  readonly context?: unknown
}

export interface ListRequest {
  readonly action: 'list'
  readonly prefix: string
  /** `/`: what lies in sub-folders is answered as `folders`. Absent: every object below the prefix. */
  readonly delimiter?: '/'
  readonly cursor?: string
  readonly context?: unknown
}

export type SignRequest = UploadRequest | DownloadRequest | ListRequest

/** Permission for one request to the store. Only `url` is required, so that an existing endpoint works. */
export interface Grant {
  /** The pre-signed URL. It is passed on untouched. */
  readonly url: string
  /** `PUT` when absent. */
  readonly method?: string
  /** Headers to send, exactly these: they may be part of the signature. */
  readonly headers?: Readonly<Record<string, string>>
  /** Name of the object in the bucket. */
  readonly key?: string
  /** Seconds the grant works, counted from when it was asked for. */
  readonly validity?: number
  /** End of the grant, in place of `validity`: seconds or milliseconds since the epoch, or an ISO 8601 date. */
  readonly expiresAt?: number | string
  /** Sent back with a renewal. */
  readonly token?: string
}

/** Answer to `list`: one page of what lies under the prefix. */
export interface Listing {
  readonly objects: readonly ListedObject[]
  /**
   * Whole prefixes of the sub-folders, each ending in `/`; a page counts them with its objects.
   * Absent without a `delimiter`, and where the store does not group.
   */
  readonly folders?: readonly string[]
  /** Asks for the next page; absent on the last one. */
  readonly cursor?: string
}

export interface ListedObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
  /** ISO 8601. */
  readonly modified: string
}

/** RFC 9457 problem document. */
export interface Problem {
  readonly type?: string
  readonly title?: string
  readonly status?: number
  /** A sentence for the user, shown in place of the element's own. */
  readonly detail?: string
  /** Stable code for programs, e.g. `too-large`. */
  readonly code?: string
  /** For whoever builds the page; users never see it. */
  readonly hint?: string
  /** Bytes that are allowed at the most, with `too-large`. */
  readonly maxSize?: number
  /** Bytes that are needed at the least, with `too-small`. */
  readonly minSize?: number
}

/** Bytes that one PUT can carry: 5 GiB on COS and every S3-compatible store. */
export const LARGEST_PUT = 5 * 2 ** 30

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
}

/** Bytes of `20MB`, `1.5 GiB`, `800 kB` or `12345`; `null` for anything else. `MB` is a million, `MiB` is 2²⁰. */
export function parseSize(text: string): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmg]?i?b)?\s*$/i.exec(text)
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()]
  return match && unit ? Math.round(Number(match[1]) * unit) : null
}

/**
 * Whether one entry of an `accept` list, in lower case, takes a file: by type or by extension, whichever fits.
 * Browsers do not know every type (HEIC is often ''), so that a listed extension must be enough.
 */
export function acceptEntryTakes(
  entry: string,
  { name, type }: Pick<FileDescription, 'name' | 'type'>,
): boolean {
  if (entry === '*/*' || entry === '*') return true
  if (entry.startsWith('.')) return name.toLowerCase().endsWith(entry)
  const bare = type.toLowerCase().split(';', 1)[0]?.trim() ?? ''
  return entry.endsWith('/*') ? bare.startsWith(entry.slice(0, -1)) : bare === entry
}

/** The entries of an `accept` list, in lower case. */
export function acceptEntries(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
