import { hashedPath, naturalPath } from './names.js'

/**
 * Decides which file an object gets. Two keys never share one, also on file systems that take `A` for `a`
 * or composed for decomposed letters, and `a` as an object never stands in the way of `a/b`.
 */
export class Placement {
  #files = new Map<string, string>()
  /** How many files lie below a folder. */
  #folders = new Map<string, number>()

  /** A path for a new key. `occupy` it once the file is there. */
  propose(key: string): string {
    const natural = naturalPath(key)
    return natural !== null && this.#isFree(natural) ? natural : hashedPath(key)
  }

  occupy(path: string, key: string): void {
    this.#files.set(fold(path), key)
    for (const folder of foldersOf(path)) this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + 1)
  }

  release(path: string): void {
    this.#files.delete(fold(path))
    for (const folder of foldersOf(path)) {
      const left = (this.#folders.get(folder) ?? 1) - 1
      if (left > 0) this.#folders.set(folder, left)
      else this.#folders.delete(folder)
    }
  }

  #isFree(path: string): boolean {
    const folded = fold(path)
    if (this.#files.has(folded) || this.#folders.has(folded)) return false
    return foldersOf(path).every((folder) => !this.#files.has(folder))
  }
}

/** `a/b/c` lies below `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const segments = fold(path).split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

function fold(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase()
}
