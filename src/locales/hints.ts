/** For the page's author: what to change, by error code. In English, as the console is. Loaded with the first failure. */
import type { Failure } from '../queue/errors.js'
import type { ErrorCode } from '../queue/types.js'
import type { LinkErrorCode } from './strings.js'

export type HintWriter = (failure: Failure, page: string) => string

type Values = (name: string, otherwise: string) => string

const endpointFailed = (v: Values): string =>
  `The signing endpoint failed with status ${v('status', 'unknown')}. Its log tells why.`

const HINTS: Readonly<Partial<Record<ErrorCode | LinkErrorCode, (value: Values, page: string) => string>>> = {
  'too-large': () =>
    'The endpoint or the store takes no file of this size. Set max-size to what they take, so that users hear of it before they wait.',
  'file-unreadable': () =>
    'The browser cannot read the file any more: it changed, moved or its disk is gone. The user has to choose it again.',
  'no-endpoint': () =>
    'Set the endpoint attribute to the URL that grants signed URLs, or the sign property to a function.',
  'bad-request': (v) =>
    `No signing request can be made: ${v('reason', 'a setting')} is not valid. The endpoint must be an http(s) URL, headers plain Latin text, context JSON.`,
  unauthorized: () =>
    'The signing endpoint asked for a login (401, 403 or an HTML page). Check its session, the credentials attribute and the headers property.',
  'endpoint-unreachable': () =>
    "The signing request got no answer. Check the endpoint's address, its CORS rules, and connect-src in the page's Content-Security-Policy.",
  'endpoint-failed': endpointFailed,
  'list-failed': endpointFailed,
  'bad-grant': () =>
    'The signing endpoint must answer JSON with a url that begins with https:// or http://, and headers of plain Latin text.',
  'grant-cached': () =>
    'The same signed URL came twice. Answer with Cache-Control: no-store and sign anew each time.',
  'validity-too-short': (v) =>
    `The transfer needs about ${v('needed', 'more')} s and the grant works for ${v('granted', 'fewer')} s. Allow a longer validity at the signing endpoint; a temporary key may be what cuts it short.`,
  expired: () =>
    'Fresh signed URLs were refused as expired. Check the clock of the server that signs, and the validity it grants.',
  forbidden: () =>
    "The store refused a fresh URL. Check that the key's permissions allow PUT on this object, and the bucket's policy.",
  'signature-mismatch': () =>
    'The request differs from what was signed. Check that every signed header is among the headers of the grant, with the same value, and that host and path are those of the URL.',
  refused: (v) => `The store answered with status ${v('status', 'unknown')}. Its own code is in storeCode.`,
  conflict: () => 'The object is there already and may not be overwritten. Grant another key.',
  cors: (v, page) =>
    `Allow PUT from ${page} with the headers ${v('headers', 'content-type')} in the CORS rules of the bucket at ${v('origin', 'the store')}, and expose ETag.`,
  'blocked-by-csp': (v) =>
    `Add ${v('origin', "the store's origin")} to connect-src in the page's Content-Security-Policy.`,
  network: (v) =>
    `No readable answer from ${v('origin', 'the store')}. If it never works, check its address and its CORS rules.`,
  stalled: () => 'No progress for as long as stall-timeout or response-timeout allows.',
  busy: () => 'The store or the endpoint asked to slow down. Lower concurrency, or raise its limits.',
  'checksum-mismatch': () => 'The bytes that arrived are not those that were sent.',
  internal: () =>
    'A part of the component did not load or failed. Check that every file of the package is served.',
}

/** `page`: the origin that uploads. Codes that an endpoint invents have the hint that it sent, if any. */
export const hint: HintWriter = ({ code, values }, page) => {
  const ours = HINTS[code as ErrorCode]?.((name, otherwise) => String(values?.[name] || otherwise), page)
  const { said } = values ?? {}
  return [ours, said && `The endpoint says: ${said}`].filter(Boolean).join(' ')
}
