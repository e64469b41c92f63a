/** What a pre-signed URL says of itself, and how to spoil it. Pure. */

export interface Period {
  /** Milliseconds since the epoch, on the signer's clock; `null` where only the end is told. */
  readonly start: number | null
  readonly end: number
}

/** When the URL works by its own word; of several periods the one that ends first. `null` when it tells nothing. */
export function periodOf(url: URL): Period | null {
  const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]))
  const periods: Period[] = []
  for (const name of ['q-sign-time', 'q-key-time']) {
    const [, start, end] = /^(\d+);(\d+)$/.exec(parameters.get(name) ?? '') ?? []
    if (start && end) periods.push({ start: Number(start) * 1000, end: Number(end) * 1000 })
  }
  for (const family of ['x-amz', 'x-goog', 'x-oss']) {
    const start = compactDate(parameters.get(`${family}-date`))
    const seconds = Number(parameters.get(`${family}-expires`) ?? NaN)
    if (Number.isFinite(start + seconds)) periods.push({ start, end: start + seconds * 1000 })
  }
  const expires = parameters.get('expires')
  if (expires && /^\d+$/.test(expires)) periods.push({ start: null, end: Number(expires) * 1000 })
  const until = Date.parse(parameters.get('se') ?? '')
  if (!Number.isNaN(until)) periods.push({ start: null, end: until })
  return periods.reduce<Period | null>(
    (least, period) => (least && least.end <= period.end ? least : period),
    null,
  )
}

/** The same URL with another signature, which every store must refuse; `null` where none is found. */
export function spoiled(url: URL): URL | null {
  const pattern = /([?&](?:q-signature|x-(?:amz|goog|oss)-signature|signature|sig)=)([^&]{6,})(?=&|$)/i
  if (!pattern.test(url.search)) return null
  const copy = new URL(url)
  copy.search = url.search.replace(pattern, (_, name: string, value: string) => name + otherDigits(value))
  return copy
}

/** Letters and digits only, so that what was encoded stays so. */
function otherDigits(value: string): string {
  const [first = ''] = value
  return (first === 'a' ? 'b' : 'a') + value.slice(1)
}

/** Milliseconds since the epoch of `20310517T180000Z`. */
function compactDate(text: string | undefined): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '') ?? []
  const [year, month, day, hour, minute, second] = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
