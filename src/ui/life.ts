/** How long something still lives, in words: `6 days`, `23 hours`, `59 minutes`, `30 seconds`. */

const UNITS = [
  ['day', 86_400, 2 * 86_400],
  ['hour', 3_600, 5_400],
  ['minute', 60, 60],
  ['second', 1, 0],
] as const

/** What has just begun has not lost its first hour: so much of a unit may be missing. */
const GRACE = 0.02

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
  return Math.max(seconds - (count - GRACE) * length, 0) + 0.05
}

function lifeOf(seconds: number) {
  const [unit, length] = UNITS.find(([, , from]) => seconds >= from * (1 - GRACE / 10)) ?? UNITS[3]
  return { unit, length, count: Math.max(Math.floor(seconds / length + GRACE), 0) }
}
