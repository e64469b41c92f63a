import type { IsForeign } from '../cors.js'

/**
 * A page is this site's own when its browser says so, also behind a proxy that changes host or scheme, or when its
 * origin is the one where links begin. Browsers before 2023, and pages without TLS, have no `Sec-Fetch-Site`: there the
 * origin alone decides.
 */
export function foreignTo(address: string | undefined): IsForeign {
  return (request, origin) =>
    request.headers.get('Sec-Fetch-Site') !== 'same-origin' &&
    origin !== new URL(address ?? request.url).origin
}
