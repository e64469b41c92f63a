/** What was lost on the way and cannot be repaired. */
import type { Problem } from './problem.js'
import { hasWholeSignature, missing, type SignedUrl } from './signed-url.js'
import { decoded } from '../words/decoded.js'

export function damagesOf(signed: SignedUrl): Problem[] {
  const found: Problem[] = []
  const absent = missing(signed)
  const wasShortened = /\u2026|%E2%80%A6|\.{3}/i.test(signed.url.search)
  if (wasShortened)
    found.push({
      code: 'shortened',
      severity: 'broken',
      sentence:
        'It was shortened for the eye, with three dots: copy the link itself in place of what is shown.',
    })
  else if (absent.includes(signed.family.signature.parameter))
    found.push({
      code: 'cut-off',
      severity: 'broken',
      sentence: 'The signature is missing: the end was cut off.',
    })
  else if (absent.length > 0)
    found.push({
      code: 'missing-parameter',
      severity: 'broken',
      sentence: `Without ${new Intl.ListFormat('en').format(absent)} the store refuses it: a part is lost.`,
    })
  else if (!hasWholeSignature(signed))
    found.push({
      code: 'cut-off',
      severity: 'broken',
      sentence: 'The signature does not have its length: it was cut off, or something was added.',
    })
  if (/%25[0-9A-F]{2}/i.test(signed.url.pathname))
    found.push({
      code: 'encoded-path',
      severity: 'caution',
      sentence: `The object’s name would have percent signs in it: ${decoded(signed.url.pathname.slice(1))}. If it has none, the link was encoded twice.`,
    })
  return found
}
