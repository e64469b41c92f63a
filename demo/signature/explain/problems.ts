/** What will go wrong with a pre-signed URL. Pure. */
import type { Values } from '../words/words.js'
import type { Facts } from './facts.js'
import { damagesOf } from './damages.js'
import type { Problem, ProblemCode } from './problem.js'
import type { SignedUrl } from './signed-url.js'

/** The worst first. `now`: milliseconds since the epoch. */
export function problemsOf(signed: SignedUrl, facts: Facts, now: number): Problem[] {
  const found = [...damagesOf(signed), ...problemsOfTime(signed, facts, now), ...problemsOfUse(signed, facts)]
  const order = ['broken', 'caution', 'note']
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

function problemsOfTime({ family }: SignedUrl, { start, end, isTemporary }: Facts, now: number): Problem[] {
  if (end === null) return [problem('no-end', 'broken')]
  const found: Problem[] = []
  const longest = family.longest === null ? Infinity : family.longest * 1000
  if (now >= end) found.push(problem('expired', 'broken', { time: now - end }))
  if (start !== null && start > now) found.push(problem('not-yet-valid', 'caution', { time: start - now }))
  if (start !== null && end - start > longest)
    found.push(problem('too-long', 'broken', { claimed: end - start, longest }))
  if (isTemporary && now < end) found.push(problem('temporary-key', 'note'))
  return found
}

/** Filled in by the browser for each request, or part of none that a page could get wrong. */
const SENT_ALWAYS = ['host', 'content-length']

function problemsOfUse(
  { url, family }: SignedUrl,
  { signedHeaders, signedParameters, disposition, method }: Facts,
): Problem[] {
  const found: Problem[] = []
  const names = (signedHeaders ?? []).filter((name) => !SENT_ALWAYS.includes(name))
  if (url.protocol === 'http:') found.push(problem('insecure', 'caution'))
  if (names.length > 0) found.push(problem('headers-needed', 'caution', { names }))
  if (names.includes('content-type')) found.push(problem('content-type-signed', 'caution'))
  if (signedHeaders?.includes('content-length')) found.push(problem('length-signed', 'caution'))
  if (method.name !== null && !method.name.includes('GET'))
    found.push(problem('not-a-download', 'note', { method: method.name }))
  if (family.headerList === null && family.id !== 'azure' && method.name !== 'GET')
    found.push(problem('content-type-maybe', 'note'))
  if (
    disposition !== null &&
    (signedParameters === null || signedParameters.includes('response-content-disposition'))
  )
    found.push(problem('names-download', 'note', { header: `Content-Disposition: ${disposition}` }))
  return found
}

function problem(code: ProblemCode, severity: Problem['severity'], values: Values = {}): Problem {
  return { code, severity, values }
}
