/** What a request names: the store's bucket and an object in it, or another bucket. */
export interface Address {
  /** Decoded; empty for the bucket itself. */
  readonly key: string
  /** The request is for a bucket that is not here. */
  readonly elsewhere: boolean
}

/**
 * Reads host and path. Without a `bucket` the store's whole address is the bucket, as with a domain of its own.
 * With one, its name is the first label of the host or the first segment of the path.
 */
export function addressOf(host: string, path: string, bucket: string | null): Address {
  const rest = path.slice(1)
  if (bucket === null || host.toLowerCase().startsWith(`${bucket}.`)) return { key: rest, elsewhere: false }
  if (rest === bucket) return { key: '', elsewhere: false }
  const prefix = `${bucket}/`
  return rest.startsWith(prefix)
    ? { key: rest.slice(prefix.length), elsewhere: false }
    : { key: rest, elsewhere: true }
}
