/** Whether what the store says it has differs from what was sent. Pure. */

function hexOf(base64: string): string {
  return Array.from(atob(base64), (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join(
    '',
  )
}

/**
 * An ETag of 32 hexadecimal digits is the MD5 of the object, but for objects that the store encrypts with a key of
 * its own. So it counts only where the store did not check `Content-MD5` itself.
 *
 * @param md5 Base64.
 * @param headers Those of the request.
 */
export function etagContradicts(
  etag: string | null,
  md5: string,
  headers: Readonly<Record<string, string>>,
): boolean {
  const checked = Object.keys(headers).some((name) => name.toLowerCase() === 'content-md5')
  return !checked && etag !== null && /^[0-9a-f]{32}$/i.test(etag) && etag.toLowerCase() !== hexOf(md5)
}
