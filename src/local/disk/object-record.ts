/** What the store knows of an object; lies as JSON beside the objects. */
export interface ObjectRecord {
  readonly key: string
  /** Data file, relative to the bucket's folder, `/` between segments. Holds the object's bytes and nothing else. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** MD5 of the bytes, hexadecimal, without quotes. */
  readonly etag: string
  /** ISO 8601. */
  readonly modified: string
  /** Headers that came with the PUT and go out with a GET; lower-case names. */
  readonly headers: Readonly<Record<string, string>>
}

/** Reads a record from a file that anybody may have edited; `null` for what is none. */
export function parseRecord(json: string): ObjectRecord | null {
  try {
    const { key, file, size, etag, modified, headers } = JSON.parse(json) as Partial<ObjectRecord>
    if (typeof key !== 'string' || typeof file !== 'string' || typeof size !== 'number') return null
    if (typeof etag !== 'string' || typeof modified !== 'string') return null
    if (file.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) return null
    return { key, file, size, etag, modified, headers: { ...headers } }
  } catch {
    return null
  }
}
