/** For the page's author: what to change, by error code. In English, as the console is. Loaded with the first failure. */
import { hint } from './hints.js'
import type { Failure } from '../queue/errors.js'

interface Place {
  /** Of the page. */
  readonly page: string
  /** Of the store, where it got so far. */
  readonly store: string
  /** Of the page's policy. */
  readonly directive: string
}

const HINTS: Readonly<Record<string, (place: Place) => string>> = {
  expired: () =>
    'Links are refused as expired when they are used. Check the clock of the server that signs, and the validity it grants.',
  forbidden: () =>
    "The store refused a fresh link. Check that the key's permissions allow GET on this object, and the bucket's policy.",
  'not-found': ({ store }) =>
    `There is no such object at ${store}. Check object-key: it is the full name in the bucket.`,
  network: ({ store }) => `No answer from ${store}. Check its address.`,
  cors: ({ page, store }) =>
    `Allow GET from ${page} with the header range in the CORS rules of the bucket at ${store}, and expose Content-Range.`,
  'blocked-by-csp': ({ store, directive }) =>
    `Add ${store} to ${directive} in the page's Content-Security-Policy.`,
  'not-saved': ({ page, store }) =>
    `The store at ${store} answered with something other than a download. With GET allowed from ${page} in its CORS rules, the element could say why.`,
  unplayable: () =>
    'The link works, but the browser cannot show these bytes. Check the Content-Type of the object and its format.',
  'copy-blocked': () =>
    'Browsers let a page copy only on HTTPS, only shortly after a press, and in a frame only with allow="clipboard-write".',
  'too-large': () =>
    'The browser has room for an archive of this size neither on the disk nor in memory. Offer smaller folders.',
  'tab-blocked': () => 'Browsers let a page open a tab only while the user presses something.',
}

export function linkHint(failure: Failure): string {
  const { origin: page } = location
  const write = HINTS[failure.code]
  if (!write) return hint(failure, page)
  const { origin: store = 'the store', directive = 'frame-src' } = failure.values ?? {}
  return write({ page, store: String(store), directive: String(directive) })
}
