/**
 * The CORS rule to paste, in the words of the store that the URL is for. Every header is named: not all stores
 * know a wildcard, and Google's compares names to the letter.
 */
export function corsRule(url: URL, origin: string, names: readonly string[]): string {
  const headers = [...new Set(['content-type', ...names])]
  const rule = url.searchParams.has('q-signature') ? cosRule : isGoogle(url) ? googleRule : s3Rule
  return `In the bucket's CORS rules:\n${rule(origin, headers)}`
}

const methods = ['PUT', 'GET', 'HEAD']
const seconds = 600

/** As the console's JSON editor and `put-bucket-cors` take it, at AWS, R2 and others. */
function s3Rule(origin: string, names: readonly string[]): string {
  const rule = {
    AllowedOrigins: [origin],
    AllowedMethods: methods,
    AllowedHeaders: names,
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: seconds,
  }
  return JSON.stringify([rule])
}

/** As `gcloud storage buckets update --cors-file` takes it; the headers that may be sent are among the readable ones. */
function googleRule(origin: string, names: readonly string[]): string {
  const rule = {
    origin: [origin],
    method: methods,
    responseHeader: [...names, 'etag'],
    maxAgeSeconds: seconds,
  }
  return JSON.stringify([rule])
}

function cosRule(origin: string, names: readonly string[]): string {
  const lines = [
    `<AllowedOrigin>${origin}</AllowedOrigin>`,
    ...methods.map((method) => `<AllowedMethod>${method}</AllowedMethod>`),
    ...names.map((name) => `<AllowedHeader>${name}</AllowedHeader>`),
    '<ExposeHeader>ETag</ExposeHeader>',
    `<MaxAgeSeconds>${seconds}</MaxAgeSeconds>`,
  ]
  return `<CORSRule>\n${lines.map((line) => `  ${line}`).join('\n')}\n</CORSRule>`
}

function isGoogle({ hostname, searchParams }: URL): boolean {
  return /(^|\.)storage\.googleapis\.com$/.test(hostname) || searchParams.has('X-Goog-Signature')
}
