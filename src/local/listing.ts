import { compareKeys } from './disk/key-order.js'
import type { ObjectRecord } from './disk/object-record.js'

export interface ListingQuery {
  readonly prefix: string
  /** Empty: none. */
  readonly delimiter: string
  /** Keys up to this one are left out; empty: none are. */
  readonly after: string
  readonly limit: number
}

/** One page of what is in a bucket. */
export interface ListingPage {
  readonly objects: readonly ObjectRecord[]
  /** What lies between the prefix and the next delimiter, each once, the delimiter included. */
  readonly folders: readonly string[]
  /** Where the next page begins; `null` on the last. */
  readonly next: string | null
}

/** Objects and folders count alike against the limit. `records` come in the order of their keys. */
export function listingPage(records: readonly ObjectRecord[], query: ListingQuery): ListingPage {
  const { prefix, delimiter, after, limit } = query
  const objects: ObjectRecord[] = []
  const folders: string[] = []
  let last = after
  for (const record of records) {
    if (!record.key.startsWith(prefix)) continue
    const folder = folderOf(record.key, prefix, delimiter)
    const name = folder ?? record.key
    // a folder that was the last of the page before is passed with all that is in it
    if (after !== '' && compareKeys(name, after) <= 0) continue
    if (folder !== null && folders.at(-1) === folder) continue
    if (objects.length + folders.length >= limit) return { objects, folders, next: limit > 0 ? last : null }
    if (folder === null) objects.push(record)
    else folders.push(folder)
    last = name
  }
  return { objects, folders, next: null }
}

function folderOf(key: string, prefix: string, delimiter: string): string | null {
  if (delimiter === '') return null
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? null : key.slice(0, at + delimiter.length)
}
