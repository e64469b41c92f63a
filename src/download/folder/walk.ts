/** All objects in some folders, however deep. */
import type { Listing, ListedObject } from '../../wire.js'
import type { Entry } from './entries.js'

/** One page of everything below a prefix. */
export type ListAll = (prefix: string, cursor: string | undefined, signal: AbortSignal) => Promise<Listing>

export interface WalkedFile {
  readonly key: string
  /** Bytes. */
  readonly size: number
  /** Milliseconds since the epoch; `NaN` where nobody says. */
  readonly modified: number
}

/** There is no file in any of them: nothing to copy, nothing to save, and no failure. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere'
}

/** Files as they are, folders as what is in them; rejects with `NothingThere` where that is none. */
export async function walk(
  entries: readonly Entry[],
  list: ListAll,
  signal: AbortSignal,
): Promise<readonly WalkedFile[]> {
  const files = new Map<string, WalkedFile>()
  for (const { kind, key, size, modified } of entries) {
    if (kind === 'file') files.set(key, { key, size, modified })
    else
      for await (const object of objectsIn(key, list, signal)) {
        // A key that ends in a slash only marks a folder.
        if (!object.key.endsWith('/'))
          files.set(object.key, { ...object, modified: Date.parse(object.modified) })
      }
  }
  if (files.size === 0) throw new NothingThere()
  return [...files.values()]
}

async function* objectsIn(prefix: string, list: ListAll, signal: AbortSignal): AsyncGenerator<ListedObject> {
  const seen = new Set<string | undefined>()
  let cursor: string | undefined
  do {
    seen.add(cursor)
    const page: Listing = await list(prefix, cursor, signal)
    signal.throwIfAborted()
    for (const object of page.objects) if (object.key.startsWith(prefix)) yield object
    // A cursor that leads back would be followed for ever.
    cursor = seen.has(page.cursor) ? undefined : page.cursor
  } while (cursor !== undefined)
}
