/** What was lost on the way and cannot be repaired. */
import type { Problem } from './problem.js'
import { hasWholeSignature, missing, type SignedUrl } from './signed-url.js'
import { decoded } from '../words/decoded.js'

export function damagesOf(signed: SignedUrl): Problem[] {
  const found: Problem[] = []
  const absent = missing(signed)
  const hasSignature = !absent.includes(signed.family.signature.parameter)
  if (/\u2026|%E2%80%A6|\.{3}/i.test(signed.url.search))
    found.push({ code: 'shortened', severity: 'broken', values: {} })
  else if (absent.length > 0 && hasSignature)
    found.push({ code: 'missing-parameter', severity: 'broken', values: { names: absent } })
  else if (!hasWholeSignature(signed)) found.push({ code: 'cut-off', severity: 'broken', values: {} })
  const { pathname } = signed.url
  if (/%25[0-9A-F]{2}/i.test(pathname))
    found.push({ code: 'encoded-path', severity: 'caution', values: { name: decoded(pathname.slice(1)) } })
  return found
}
