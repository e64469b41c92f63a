/** What will go wrong with a pre-signed URL. Pure. */
import { spanOf } from '../words/span.js'
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
  const found: Problem[] = []
  const add = (code: ProblemCode, severity: Problem['severity'], sentence: string) =>
    found.push({ code, severity, sentence })
  if (end === null) {
    add('no-end', 'broken', 'It does not say when it ends, or not in a form that a store reads.')
    return found
  }
  const { longest } = family
  if (now >= end) add('expired', 'broken', `It ended ${spanOf(now - end)} ago. Ask for a new one.`)
  if (start !== null && start > now)
    add(
      'not-yet-valid',
      'caution',
      `It begins in ${spanOf(start - now)} by the clock of this device. If it was made just now, that clock or the signer’s is wrong, and the store may refuse it until then.`,
    )
  if (longest !== null && start !== null && end - start > longest * 1000)
    add(
      'too-long',
      'broken',
      `It claims ${spanOf(end - start)}; the provider takes ${spanOf(longest * 1000)} at the most and refuses it as a whole.`,
    )
  if (isTemporary && now < end)
    add(
      'temporary-key',
      'note',
      'It was signed with a temporary key, and ends with that key at the latest, whatever it says itself. When that is does not stand in the URL.',
    )
  return found
}

/** Filled in by the browser for each request, or part of none that a page could get wrong. */
const SENT_ALWAYS = ['host', 'content-length']

function problemsOfUse(
  { url, family }: SignedUrl,
  { signedHeaders, signedParameters, disposition, method }: Facts,
): Problem[] {
  const found: Problem[] = []
  const note = (code: ProblemCode, severity: Problem['severity'], sentence: string) =>
    found.push({ code, severity, sentence })
  if (url.protocol === 'http:')
    note(
      'insecure',
      'caution',
      'It goes over http: who listens can read and use it, and a page on https may not load it.',
    )
  const needed = (signedHeaders ?? []).filter((name) => !SENT_ALWAYS.includes(name))
  if (needed.length > 0)
    note(
      'headers-needed',
      'caution',
      `It works only for a program that sends ${listOf(needed)} as signed. A plain link, opened or clicked, sends none of that and is refused.`,
    )
  if (needed.includes('content-type'))
    note(
      'content-type-signed',
      'caution',
      'Content-Type is signed: the upload must carry exactly the type that was signed, to the letter.',
    )
  if (signedHeaders?.includes('content-length'))
    note(
      'length-signed',
      'caution',
      'Content-Length is signed: the upload must have exactly the size that was signed.',
    )
  if (method.name !== null && !method.name.includes('GET'))
    note('not-a-download', 'note', `It is for ${method.name}: opened as a link it sends GET, and is refused.`)
  if (family.headerList === null && family.id !== 'azure' && method.name !== 'GET')
    note(
      'content-type-maybe',
      'note',
      'Whether a Content-Type was signed does not stand in the URL: an upload must carry the one it was signed with, or none.',
    )
  if (
    disposition !== null &&
    (signedParameters === null || signedParameters.includes('response-content-disposition'))
  )
    note('names-download', 'note', `The answer will carry Content-Disposition: ${disposition}`)
  return found
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names)
}
