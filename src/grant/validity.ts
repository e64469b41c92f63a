import type { Grant } from '../wire.js'
import { lifeOfUrl } from './expiry.js'

/** Milliseconds since the epoch of `expiresAt`: an ISO 8601 date, or a number of seconds or milliseconds. */
export function parseMoment(value: number | string | undefined): number | null {
  if (value === undefined) return null
  const text = String(value).trim()
  const moment = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * (Number(text) < 1e11 ? 1_000 : 1)
    : Date.parse(text)
  return Number.isFinite(moment) ? moment : null
}

/**
 * Seconds that a grant works, counted from the moment it was asked for: the least of what the endpoint said and
 * what the URL itself says. Absolute times are read against `serverDate`, the `Date` of the endpoint's answer
 * (milliseconds since the epoch), never against the device's clock; without it a URL still tells its length,
 * and a mere end tells nothing. `Infinity` where nothing is known; 0 or less when it had ended already.
 */
export function validityOf(grant: Grant, serverDate: number | null): number {
  const candidates: number[] = []
  if (grant.validity !== undefined) candidates.push(grant.validity)
  const until = (end: number | null): void => {
    if (end !== null && serverDate !== null) candidates.push((end - serverDate) / 1_000)
  }
  until(parseMoment(grant.expiresAt))
  const life = lifeOfUrl(grant.url)
  if (life) {
    until(life.end)
    if (life.start !== null) candidates.push((life.end - life.start) / 1_000)
  }
  return Math.min(Infinity, ...candidates)
}
