/** What intake hands on. */

/** A file the user gave, with its path when it came out of a folder. */
export interface Found {
  readonly file: File
  /** Path within the chosen folder, the folder's own name first, `/` between segments. */
  readonly path?: string
}

export interface Haul {
  readonly found: readonly Found[]
  /** Paths of files and folders the browser would not open. */
  readonly unreadable: readonly string[]
}

export const EMPTY_HAUL: Haul = { found: [], unreadable: [] }
