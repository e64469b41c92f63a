/** Times as people say them, in English as the rest of the page. */

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** `2 days, 3 hours`: the two largest units of a span of milliseconds, rounded down. */
export function spanOf(milliseconds: number): string {
  let rest = Math.floor(Math.abs(milliseconds) / 1000)
  const parts: string[] = []
  for (const [unit, seconds] of units) {
    const amount = Math.floor(rest / seconds)
    rest -= amount * seconds
    if (amount > 0) parts.push(amountOf(amount, unit))
    else if (parts.length > 0) break
    if (parts.length === 2) break
  }
  return parts.join(', ') || 'less than a second'
}

/** A moment in the reader's own time zone, with its name. */
export function momentOf(milliseconds: number): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long' }).format(milliseconds)
}

function amountOf(amount: number, unit: string): string {
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
