/** Of a list in which whatever is right comes after whatever is not: where it begins, or the length. */
export function firstIndex<T>(list: readonly T[], isRight: (item: T) => boolean, from = 0): number {
  let low = from
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isRight(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
