import type { ZoneStrings } from '../locales/strings.js'
import { join, type Format } from '../ui/format.js'

export interface Limits {
  readonly accept: string
  readonly maxSize: number | undefined
  readonly maxFiles: number | undefined
}

/** What may be added, in words: `Images or PDF · up to 20 MB each`. Empty when everything may. */
export function limitWords(
  { accept, maxSize, maxFiles }: Limits,
  strings: ZoneStrings,
  format: Format,
): string {
  const parts: string[] = []
  const kinds = [...new Set(accept.split(',').map((part) => kindWord(part.trim(), strings)))].filter(Boolean)
  if (kinds.length > 0) parts.push(format.list(kinds))
  if (maxSize !== undefined) parts.push(format.fill(strings.limitSize, { size: maxSize }))
  if (maxFiles !== undefined) parts.push(format.fill(strings.limitCount, { count: maxFiles }))
  const words = join(...parts)
  return words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1)
}

/** `image/*` → images, `.pdf` and `application/pdf` → PDF. */
function kindWord(part: string, strings: ZoneStrings): string {
  const [major = '', minor = ''] = part.replace(/^\./, '/').split('/')
  if (minor === '*') return strings.kinds[major as keyof ZoneStrings['kinds']] ?? major
  // `application/vnd.ms-excel` would say nothing to a reader.
  return minor.includes('.') ? '' : minor.replace(/^x-|\+.*$/g, '').toUpperCase()
}
