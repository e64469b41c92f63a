import { encodeStrict } from './stores/encoding.js'
import { safeName } from './names.js'

/**
 * `Content-Disposition` for any name (RFC 6266): a plain ASCII `filename` for what does not know better,
 * and `filename*` with the name itself. Raw Unicode in the header would be refused by the browser.
 */
export function contentDisposition(kind: 'attachment' | 'inline', filename?: string): string {
  if (filename === undefined) return kind
  const name = safeName(filename)
  return `${kind}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeStrict(name)}`
}

/** Accents go, everything else outside ASCII, quotes and `%` (which some browsers decode) become `_`. */
function asciiName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_')
}
