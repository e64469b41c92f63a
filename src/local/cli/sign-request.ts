/** What the options of `sign` come to: one request to sign, but for its key. */
import { contentDisposition } from '../../server/disposition.js'
import type { PresignRequest } from '../../server/store.js'
import type { Flags, Values } from './flags.js'
import { UsageError } from './usage-error.js'
import { readCount, readDate, readHeader, readValidity } from './values.js'

export const requestFlags = {
  method: { type: 'string', value: 'METHOD', help: 'PUT (the default), GET, HEAD or DELETE' },
  validity: { type: 'string', value: 'TIME', help: 'how long the URL works: 90s, 15m (the default), 2h, 7d' },
  expires: { type: 'string', value: 'DATE', help: 'in place of --validity: when the URL stops working' },
  'content-type': { type: 'string', value: 'TYPE', help: 'PUT: signed, so that it must be sent' },
  size: { type: 'string', value: 'BYTES', help: 'PUT: signed, so that no other length is taken' },
  header: { type: 'string', multiple: true, value: "'NAME: VALUE'", help: 'signed, so that it must be sent' },
  filename: { type: 'string', value: 'NAME', help: 'GET: the name under which a browser saves it' },
  inline: { type: 'boolean', help: 'GET: shown in the browser rather than saved' },
  query: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'signed; e.g. response-cache-control' },
} as const satisfies Flags

type RequestValues = Values<typeof requestFlags>
type Pair = readonly [name: string, value: string]

/** @throws UsageError for options that do not go together */
export function readRequest(values: RequestValues): Pick<PresignRequest, 'method' | 'headers' | 'query'> {
  const method = (values.method ?? 'PUT').toUpperCase()
  if (!['PUT', 'GET', 'HEAD', 'DELETE'].includes(method))
    throw new UsageError(`--method takes PUT, GET, HEAD or DELETE, not ${JSON.stringify(values.method)}.`)
  refuseUnless(method, 'PUT', values, ['content-type', 'size'])
  refuseUnless(method, 'GET', values, ['filename', 'inline'])
  return {
    method,
    headers: Object.fromEntries(headersOf(values)),
    query: Object.fromEntries(queryOf(values)),
  }
}

/** Seconds from `now` (milliseconds). @throws UsageError */
export function readSeconds({ validity, expires }: RequestValues, now: number): number {
  if (expires === undefined) return readValidity('validity', validity ?? '15m')
  if (validity !== undefined) throw new UsageError('Give --validity or --expires, not both.')
  const seconds = Math.floor((readDate('expires', expires) - now) / 1000)
  if (seconds < 1) throw new UsageError('--expires lies in the past.')
  return seconds
}

function refuseUnless(
  method: string,
  wanted: string,
  values: RequestValues,
  names: readonly (keyof RequestValues)[],
): void {
  const stray = method === wanted ? undefined : names.find((name) => values[name] !== undefined)
  if (stray !== undefined) throw new UsageError(`--${stray} goes with --method ${wanted}, not ${method}.`)
}

function headersOf(values: RequestValues): Pair[] {
  const { 'content-type': type, size, header = [] } = values
  return [
    ...(type === undefined ? [] : [readHeader('content-type', `Content-Type: ${type}`)]),
    ...(size === undefined ? [] : [['Content-Length', String(readCount('size', size, 0))] as const]),
    ...header.map((text) => readHeader('header', text)),
  ]
}

function queryOf({ query = [], filename, inline = false }: RequestValues): Pair[] {
  const kind = inline ? 'inline' : 'attachment'
  const named = filename !== undefined || inline
  return [
    ...query.map(readPair),
    ...(named ? [['response-content-disposition', contentDisposition(kind, filename)] as const] : []),
  ]
}

function readPair(text: string): Pair {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (name !== undefined && value !== undefined) return [name, value]
  throw new UsageError('--query takes NAME=VALUE, such as response-cache-control=no-store.')
}
