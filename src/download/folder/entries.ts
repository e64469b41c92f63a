/** What a page of a listing shows of one folder. */
import type { Listing } from '../../wire.js'
import { nameOf } from './path.js'
import { fold } from './search.js'

export interface Entry {
  readonly kind: 'folder' | 'file'
  /** Name of the object in the bucket; of a folder the prefix of all that is in it, with the `/` at its end. */
  readonly key: string
  /** Last part of the key. */
  readonly name: string
  /** What the filter looks in. */
  readonly folded: string
  /** Bytes; 0 for a folder. */
  readonly size: number
  /** Milliseconds since the epoch; `NaN` where nobody says. */
  readonly modified: number
}

/**
 * Folders and files right below `prefix`. An endpoint that knows nothing of a delimiter lists all that lies deeper
 * too: that is told as the folder that it is in. `known`: keys of what is there already; new ones are added.
 */
export function entriesOf({ objects, folders = [] }: Listing, prefix: string, known: Set<string>): Entry[] {
  const entries: Entry[] = []
  const addFolder = (key: string) => {
    if (known.has(key)) return
    const name = nameOf(key)
    known.add(key)
    entries.push({ kind: 'folder', key, name, folded: fold(name), size: 0, modified: NaN })
  }
  for (const key of folders) {
    if (key.startsWith(prefix) && key.endsWith('/')) addFolder(upToSlash(key, prefix))
  }
  for (const { key, size, modified } of objects) {
    // What is called as the folder itself marks a folder that may be empty; it is no file in it.
    if (!key.startsWith(prefix) || key === prefix) continue
    if (key.includes('/', prefix.length)) {
      addFolder(upToSlash(key, prefix))
      continue
    }
    // An endpoint may give a page twice.
    if (known.has(key)) continue
    const name = key.slice(prefix.length)
    known.add(key)
    entries.push({ kind: 'file', key, name, folded: fold(name), size, modified: Date.parse(modified) })
  }
  return entries
}

/** `a/b/c.txt` below `a/` → `a/b/`. */
function upToSlash(key: string, prefix: string): string {
  return key.slice(0, key.indexOf('/', prefix.length) + 1)
}
