/** What a pre-signed URL says of its own life. Pure, and on no clock of the device. */

export interface UrlLife {
  /** Milliseconds since the epoch, on the signer's clock; `null` where the URL tells only the end. */
  readonly start: number | null
  readonly end: number
}

/** `YYYYMMDDTHHMMSSZ` as in SigV4 and its relatives. */
function compactDate(text: string | null): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (!match) return NaN
  const [, year, month, day, hour, minute, second] = match
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/**
 * Reads the life of a pre-signed URL of COS (`q-sign-time`, `q-key-time`), S3 and GCS (`X-…-Date` with
 * `X-…-Expires`), OSS v4, SigV2, OSS v1 and GCS v2 (`Expires`) and Azure (`st`, `se`). `null` when it tells nothing.
 */
export function lifeOfUrl(url: string): UrlLife | null {
  const query = /\?([^#]*)/.exec(url)?.[1]
  if (!query) return null
  const parameters = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) parameters.set(name.toLowerCase(), value)
  const get = (name: string): string | null => parameters.get(name) ?? null
  const lives: UrlLife[] = []
  const add = (start: number | null, end: number): void => {
    if (Number.isFinite(end)) lives.push({ start: Number.isFinite(start) ? start : null, end })
  }

  for (const name of ['q-sign-time', 'q-key-time']) {
    const match = /^(\d{1,12});(\d{1,12})$/.exec(get(name) ?? '')
    if (match) add(Number(match[1]) * 1_000, Number(match[2]) * 1_000)
  }
  for (const family of ['x-amz', 'x-goog', 'x-oss']) {
    const start = compactDate(get(`${family}-date`))
    const seconds = get(`${family}-expires`)
    if (seconds) add(start, start + Number(seconds) * 1_000)
  }
  const expires = get('expires')
  if (expires) add(null, /^\d+$/.test(expires) ? Number(expires) * 1_000 : Date.parse(expires))
  const azureEnd = get('se')
  if (azureEnd && get('sig')) add(Date.parse(get('st') ?? ''), Date.parse(azureEnd))

  if (lives.length === 0) return null
  return lives.reduce((least, life) => (life.end < least.end ? life : least))
}
