/** A module of its own, because each of those that ask is loaded at another time. */
const NAMES =
  /^(host|content-length|connection|date|dnt|expect|origin|referer|(set-)?cookie|cookie2|te|trailer|transfer-encoding|upgrade|via|keep-alive|(sec|proxy)-.*|accept-(encoding|charset)|access-control-request-.*)$/i

/**
 * Whether a browser sets this header by itself, or lets nobody set it. Signed it may be, as `Host` and `Content-Length`
 * often are; a page leaves it out. https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenHeader(name: string): boolean {
  return NAMES.test(name)
}
