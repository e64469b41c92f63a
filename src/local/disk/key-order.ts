/** In the order of their UTF-8, as stores sort, and not of UTF-16, as strings compare. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
