import { duration } from '../duration.js'
import { readOrWarn } from '../parsed.js'
import type { Kind } from '../values.js'

/** An hour, a day, a week: what a page offers that does not say. */
const USUAL_CHOICES: readonly number[] = [3_600, 86_400, 604_800]

/**
 * What a page may set as `share`: times such as `1h 1d 7d`, a list of seconds, `true` or `''` for an hour, a day and a
 * week; `false`, `null` or an empty list for no links.
 */
export type ShareInput = string | boolean | readonly number[]

const times: Kind<readonly number[]> = {
  expects: 'times such as "1h 1d 7d"',
  read(value) {
    const list = Array.isArray(value) ? (value as unknown[]) : String(value).split(/[\s,]+/)
    const read = list.filter((one) => one !== '').map((one) => duration.read(one))
    return read.every((time) => time !== undefined) ? read : undefined
  },
}

/** Seconds to choose from, in the page's order; empty where it wants no links. What cannot be read counts as `true`. */
export function choicesOf(element: Element, share: ShareInput | null | undefined): readonly number[] {
  if ((share ?? false) === false) return []
  const read = share === true ? [] : (readOrWarn(element, 'share', times, share) ?? [])
  return read.length > 0 || Array.isArray(share) ? read : USUAL_CHOICES
}
