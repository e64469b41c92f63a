/** Which rows of a long list are on the page. All rows have one height, so that this is a division. */

/** Rows beyond each end of what is seen. */
const OVERSCAN = 6
/** So many rows are all there: the browser's own search finds them. */
const ALL = 50
/** However tall the page makes the list. */
const MOST = 80

export interface Seen {
  /** Pixels of the list above what is seen. */
  readonly top: number
  /** Pixels that are seen. */
  readonly height: number
  /** Pixels of one row. */
  readonly row: number
  /** Rows in all. */
  readonly count: number
}

/** Indexes of the first row on the page and of the one after the last. */
export function windowOf({ top, height, row, count }: Seen): readonly [from: number, to: number] {
  if (count <= ALL) return [0, count]
  const first = Math.min(Math.max(Math.floor(top / row), 0), count - 1)
  const seen = Math.min(Math.ceil(height / row) + 1, MOST)
  return [Math.max(first - OVERSCAN, 0), Math.min(first + seen + OVERSCAN, count)]
}

/** Where to scroll so that a row is seen whole; where it is already, the list stays. */
export function scrollFor(index: number, { top, height, row }: Seen): number {
  const start = index * row
  if (start < top) return start
  return Math.max(top, start + row - height)
}
