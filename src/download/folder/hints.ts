/** For the page's author, by error code. */
const HINTS: Readonly<Record<string, string>> = {
  'no-endpoint': 'Set the attribute endpoint, or the property sign to a function that answers.',
  'bad-request': 'The endpoint must be an http(s) URL, headers plain Latin text, context JSON.',
  unauthorized:
    'The endpoint asked for a login. Check its session, the attribute credentials and the property headers.',
  'endpoint-unreachable':
    'The endpoint did not answer. Check its address, its CORS rules, and connect-src in the policy of the page.',
  'endpoint-failed': 'The endpoint failed; its log tells why. It must answer the action list, and download.',
  'bad-grant': 'To list, the endpoint must answer JSON with objects, each with a key; to download, a url.',
  cors: 'Allow GET from the origin of the page in the CORS rules of the bucket.',
  network:
    'The store did not answer. Check the CORS rules of the bucket (GET), and connect-src in the policy of the page.',
  forbidden: 'The store refused a fresh URL. Check that the key that signs may read the object.',
  'not-found': 'The object is listed and not there: it was removed in between, or another bucket is listed.',
  expired:
    'Fresh URLs were refused as expired. Check the clock of the server that signs, and the validity it grants.',
  'copy-blocked': 'The clipboard wants a page with HTTPS and a press by the user.',
  'too-large': 'The browser has no room for the archive. Offer smaller folders.',
  internal: 'A part of the component did not load or failed. Check that every file of the package is served.',
}

/** Codes that an endpoint invents have none. */
export function hintFor(code: string): string {
  return HINTS[code] ?? ''
}
