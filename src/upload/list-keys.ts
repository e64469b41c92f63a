/**
 * Where a key takes the focus within a list, or `undefined` where it has no such meaning. `page`: rows that are
 * seen at once.
 */
export function keyTarget(key: string, from: number, page: number, count: number): number | undefined {
  const last = count - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  }
  const to = targets[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), last)
}
