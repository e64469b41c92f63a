import { StoreError } from './store-error.js'

export interface ByteRange {
  readonly start: number
  /** Inclusive. */
  readonly end: number
}

/**
 * Reads `Range: bytes=…`. `null`: the whole object, also for several ranges or a unit nobody knows,
 * which a server may ignore.
 * @throws StoreError 416 for a range outside the object
 */
export function readRange(header: string | undefined, size: number): ByteRange | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  const range =
    first === ''
      ? { start: Math.max(0, size - Number(last)), end: size - 1 }
      : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  if (range.start >= size || range.start > range.end)
    throw new StoreError(416, 'InvalidRange', 'The requested range cannot be satisfied.', {
      'Content-Range': `bytes */${size}`,
    })
  return range
}
