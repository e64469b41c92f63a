import { compareKeys } from '../server/stores/key-order.js'
import type { ObjectRecord } from './disk/object-record.js'
import { firstIndex } from './first-index.js'

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

/**
 * Objects and folders count alike against the limit. `records` come in the order of their keys: what is before the page
 * and what is in a folder is jumped over, not looked at.
 */
export function listingPage(records: readonly ObjectRecord[], query: ListingQuery): ListingPage {
  const { prefix, delimiter, after, limit } = query
  const objects: ObjectRecord[] = []
  const folders: string[] = []
  let last = after
  for (let at = startOf(records, query); records[at]?.key.startsWith(prefix);) {
    const record = records[at] as ObjectRecord
    if (objects.length + folders.length >= limit) return { objects, folders, next: limit > 0 ? last : null }
    const folder = folderOf(record.key, prefix, delimiter)
    if (folder === null) objects.push(record)
    else folders.push(folder)
    last = folder ?? record.key
    at = folder === null ? at + 1 : beyond(records, folder, at)
  }
  return { objects, folders, next: null }
}

/** A folder that was the last of the page before is passed with all that is in it, and so is one that `after` lies in. */
function startOf(records: readonly ObjectRecord[], { prefix, delimiter, after }: ListingQuery): number {
  const first = firstIndex(records, ({ key }) => compareKeys(key, prefix) >= 0)
  if (after === '') return first
  const next = firstIndex(records, ({ key }) => compareKeys(key, after) > 0, first)
  const folder = after.startsWith(prefix) ? folderOf(after, prefix, delimiter) : null
  return folder === null ? next : beyond(records, folder, next)
}

/** Where the keys begin that come after all that start with `prefix`. */
function beyond(records: readonly ObjectRecord[], prefix: string, from: number): number {
  return firstIndex(records, ({ key }) => !key.startsWith(prefix) && compareKeys(key, prefix) > 0, from)
}

function folderOf(key: string, prefix: string, delimiter: string): string | null {
  if (delimiter === '') return null
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? null : key.slice(0, at + delimiter.length)
}
