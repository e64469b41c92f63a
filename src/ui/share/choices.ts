import { duration } from '../duration.js'
import type { Kind } from '../values.js'

/** An hour, a day, a week: what a page offers that does not say. */
export const USUAL_CHOICES: readonly number[] = [3_600, 86_400, 604_800]

/** Times in seconds to choose from, in the page's order: `1h 1d 7d`, a list of numbers, or nothing for the usual ones. */
export const shareChoices: Kind<readonly number[]> = {
  expects: 'times such as "1h 1d 7d"',
  read(value) {
    const list = Array.isArray(value) ? (value as unknown[]) : words(value)
    const times = list.map((one) => duration.read(one))
    return times.every((time) => time !== undefined) ? (times.length > 0 ? times : USUAL_CHOICES) : undefined
  },
}

/** A template sets `share` without a value as `true`. */
function words(value: unknown): readonly string[] {
  return value === true
    ? []
    : String(value)
        .split(/[\s,]+/)
        .filter(Boolean)
}
