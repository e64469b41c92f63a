import { encodePath } from './encoding.js'

/**
 * The path by which the wire carries an object, below a bucket's address that ends in `/`.
 * Throws a `TypeError` for a key that no URL can carry: a parser drops `.` and `..`, and the request would
 * then reach another object than the signed one.
 */
export function objectPath(bucket: URL, key: string): string {
  const path = bucket.pathname + encodePath(key)
  if (new URL(bucket.origin + path).pathname !== path) {
    throw new TypeError('A key with a segment "." or ".." cannot be reached by a URL')
  }
  return path
}
