/** In which order entries stand. Folders come before files in each. */
import type { Entry } from './entries.js'

export type Column = 'name' | 'size' | 'modified'

export interface Sort {
  readonly by: Column
  readonly descending: boolean
}

export const BY_NAME: Sort = { by: 'name', descending: false }

export type Compare = (a: Entry, b: Entry) => number

/** As people count: `file 9` before `file 10`. */
export function byName(locale: string): Compare {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return (a, b) => {
    if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
    return compare(a.name, b.name) || (a.key < b.key ? -1 : 1)
  }
}

/**
 * Puts a few into many that are in order. Comparing names is what costs: a place is looked for by halves, and nothing
 * that is in its place already is looked at again.
 */
export function merged(many: readonly Entry[], few: readonly Entry[], compare: Compare): readonly Entry[] {
  const added = [...few].sort(compare)
  const result: Entry[] = []
  let from = 0
  for (const entry of added) {
    const place = placeOf(entry, many, from, compare)
    for (; from < place; from++) result.push(many[from] as Entry)
    result.push(entry)
  }
  for (; from < many.length; from++) result.push(many[from] as Entry)
  return result
}

function placeOf(entry: Entry, many: readonly Entry[], from: number, compare: Compare): number {
  let low = from
  let high = many.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(many[middle] as Entry, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Of entries in the order of names, which equal sizes and dates keep. */
export function sorted(entries: readonly Entry[], { by, descending }: Sort): readonly Entry[] {
  if (by === 'name' && !descending) return entries
  const files = entries.findIndex(({ kind }) => kind === 'file')
  const split = files < 0 ? entries.length : files
  const folders = entries.slice(0, split)
  const rest = entries.slice(split)
  if (by === 'name') return [...folders.reverse(), ...rest.reverse()]
  return [...folders, ...byValue(rest, by, descending)]
}

/**
 * Fifty thousand are compared a million times, which a function does slowly and a typed array by itself: numbers are
 * sorted alone, and each entry then looks up its place, after those before it that are equal.
 */
function byValue(files: readonly Entry[], by: 'size' | 'modified', descending: boolean): readonly Entry[] {
  const values = Float64Array.from(files, ({ [by]: value }) => {
    // Unknown dates stand at the end, whichever way.
    if (Number.isNaN(value)) return Infinity
    return descending ? -value : value
  })
  const inOrder = values.slice().sort()
  const taken = new Uint32Array(files.length)
  const result = new Array<Entry>(files.length)
  files.forEach((file, i) => {
    const first = firstOf(inOrder, values[i] as number)
    result[first + (taken[first] as number)] = file
    taken[first]!++
  })
  return result
}

/** Where a value begins that is among those in order. */
function firstOf(inOrder: Float64Array, value: number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inOrder[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The same column again turns the order around; sizes and dates begin with the largest and the latest. */
export function nextSort(now: Sort, by: Column): Sort {
  return now.by === by ? { by, descending: !now.descending } : { by, descending: by !== 'name' }
}
