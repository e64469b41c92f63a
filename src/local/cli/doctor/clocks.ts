/** How far the clocks of two servers are apart, from the `Date` of their answers. Pure. */
import { fail, ok, skip, warn, type Check } from './check.js'
import type { Answer } from './exchange.js'

const name = 'clocks'
/** `Date` is in whole seconds, and an answer takes its time: less than this tells nothing. */
const blurMs = 5_000
/** What `cos()` and `s3()` back-date by; beyond it a fresh URL may not work yet, or lose much of its validity. */
const patienceMs = 60_000

/** Milliseconds by which a server's clock is ahead of this machine's; `null` where it does not tell. */
export function offsetOf(answer: Pick<Answer, 'header' | 'at'>): number | null {
  const date = Date.parse(answer.header('date') ?? '')
  // the middle of the second that the header names
  return Number.isNaN(date) ? null : date + 500 - answer.at
}

export function checkClocks(endpoint: Answer, bucket: Answer | null): Check {
  const ours = offsetOf(endpoint)
  const theirs = bucket && offsetOf(bucket)
  if (ours === null || theirs === null)
    return skip(name, `the ${ours === null ? 'endpoint' : 'bucket'} tells no time (Date)`)
  const apart = ours - theirs
  const seconds = Math.round(Math.abs(apart) / 1000)
  if (Math.abs(apart) < blurMs) return ok(name, 'endpoint and bucket agree')
  const found = `the endpoint is ${seconds} s ${apart > 0 ? 'ahead of' : 'behind'} the bucket`
  const fix = `Set the ${blamed(ours, theirs)} clock by NTP: URLs ${
    apart > 0 ? 'begin too late' : 'end too early'
  } by the difference.`
  return Math.abs(apart) > patienceMs ? fail(name, found, fix) : warn(name, found, fix)
}

/** This machine is the third witness. */
function blamed(ours: number, theirs: number): string {
  return Math.abs(ours) >= Math.abs(theirs) ? "endpoint's" : "bucket's"
}
