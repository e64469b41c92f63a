/** Times as people say them, each in their own language. */

export type Unit = 'day' | 'hour' | 'minute' | 'second'

const units: readonly (readonly [unit: Unit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

/** `2 days, 3 hours`: the two largest units of a span of milliseconds, rounded down, and a second at the least. */
export function spanIn(locale: string, milliseconds: number): string {
  let rest = Math.max(Math.floor(Math.abs(milliseconds) / 1000), 1)
  const parts: string[] = []
  for (const [unit, seconds] of units) {
    const amount = Math.floor(rest / seconds)
    rest -= amount * seconds
    if (amount > 0) parts.push(formatOf(locale, unit).format(amount))
    else if (parts.length > 0) break
    if (parts.length === 2) break
  }
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts)
}

/** The unit without its amount, in the plural that goes with it. */
export function unitIn(locale: string, unit: Unit, amount: number): string {
  const parts = formatOf(locale, unit).formatToParts(amount)
  return parts
    .filter(({ type }) => type === 'unit')
    .map(({ value }) => value)
    .join(' ')
}

function formatOf(locale: string, unit: Unit): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
}
