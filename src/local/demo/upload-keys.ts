import { isSafeKey } from '../../server/names.js'

/** What the demo looks at of what its endpoint is asked for. */
export interface KeyFacts {
  readonly file: { readonly name: string; readonly path?: string | undefined }
  /** Unique, of this upload. */
  readonly id: string
}

interface Batch {
  readonly id: string
  readonly paths: Set<string>
}

/**
 * Names objects `uploads/<id>/<path>`, so that a folder that is dropped is a folder of the bucket: its files come one by
 * one and get the id of the first. The same path once more is the folder dropped again, with an id of its own.
 */
export function uploadKeys(): (facts: KeyFacts) => string {
  const batches = new Map<string, Batch>()

  return ({ file: { name, path = name }, id }) => {
    const key = `uploads/${id}/${path}`
    // A path that no key has room for: the file alone.
    if (!isSafeKey(key)) return `uploads/${id}/${name}`
    const slash = path.indexOf('/')
    if (slash < 0) return key
    const folder = path.slice(0, slash)
    let batch = batches.get(folder)
    if (!batch || batch.paths.has(path)) batches.set(folder, (batch = { id, paths: new Set() }))
    batch.paths.add(path)
    return `uploads/${batch.id}/${path}`
  }
}
