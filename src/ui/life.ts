/** How long something still lives, in words: `6 days`, `36 hours`, `1 hour`, `59 minutes`, `30 seconds`. */

/** Seconds. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** An hour that has just begun is still an hour: so much of a unit may be missing. */
const GRACE = 0.02

/** Of several units more may be: fifteen minutes are still fifteen when asking and copying took some seconds. */
function grace(count: number): number {
  return Math.min(Math.max(GRACE, count * 0.01), 0.5)
}

/** Never more than there is, but for a moment at the beginning. */
export function lifeWords(seconds: number, locale: string): string {
  const { unit, count } = lifeOf(seconds)
  return words(unit, count, locale)
}

/** A time as it is offered: `1 hour`, `7 days`, `90 minutes`. */
export function offerWords(seconds: number, locale: string): string {
  const even = UNITS.find(([unit, length]) => unit !== 'second' && seconds % length === 0)
  return even ? words(even[0], seconds / even[1], locale) : lifeWords(seconds, locale)
}

function words(unit: string, count: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

/** Seconds until `lifeWords` says something else: when to say it anew. */
export function lifeChange(seconds: number): number {
  const { length, count } = lifeOf(seconds)
  return Math.max(seconds - (count - grace(count)) * length, 0) + 0.05
}

/** The largest unit that says it well: two of it or more, or just one. */
function lifeOf(seconds: number) {
  const fits = (count: number) => count >= 2 - GRACE || Math.abs(count - 1) <= GRACE
  const [unit, length] = UNITS.find(([, each]) => fits(seconds / each)) ?? UNITS[3]
  const exact = Math.max(seconds / length, 0)
  const next = Math.ceil(exact)
  return { unit, length, count: next - exact <= grace(next) ? next : Math.floor(exact) }
}
