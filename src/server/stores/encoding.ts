/**
 * Percent-encodes everything but RFC 3986's unreserved characters, UTF-8, upper-case hex.
 * `encodeURIComponent` leaves `!'()*` as they are and throws on a lone surrogate; signers do neither,
 * so here the five are encoded and a lone surrogate becomes U+FFFD.
 */
export function encodeStrict(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, percent)
}

/** Encodes an object key for a URL: each segment by itself, `/` stays. */
export function encodePath(key: string): string {
  return key.split('/').map(encodeStrict).join('/')
}

/** Replaces lone surrogates by U+FFFD: with the `u` flag a pair is one character and does not match. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Lower-case hexadecimal. */
export function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function percent(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase()
}
