/** The CORS rule to paste, in the words of the store that the URL is for. */
export function corsRule(url: URL, origin: string, names: readonly string[]): string {
  const headers = [...new Set(['content-type', ...names])]
  return url.searchParams.has('q-signature') ? cosRule(origin, headers) : s3Rule(origin, headers)
}

/** As the console's JSON editor and `put-bucket-cors` take it, at AWS, R2, MinIO and others. */
function s3Rule(origin: string, names: readonly string[]): string {
  const rule = {
    AllowedOrigins: [origin],
    AllowedMethods: ['PUT', 'GET', 'HEAD'],
    AllowedHeaders: names,
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: 600,
  }
  return `In the bucket's CORS rules:\n[${JSON.stringify(rule)}]`
}

function cosRule(origin: string, names: readonly string[]): string {
  const lines = [
    `<AllowedOrigin>${origin}</AllowedOrigin>`,
    ...['PUT', 'GET', 'HEAD'].map((method) => `<AllowedMethod>${method}</AllowedMethod>`),
    ...names.map((name) => `<AllowedHeader>${name}</AllowedHeader>`),
    '<ExposeHeader>ETag</ExposeHeader>',
    '<MaxAgeSeconds>600</MaxAgeSeconds>',
  ]
  return `In the bucket's CORS rules:\n<CORSRule>\n${lines.map((line) => `  ${line}`).join('\n')}\n</CORSRule>`
}
