import { createReadStream } from 'node:fs'
import { validateHeaderValue } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Chunks } from './body.js'
import type { Bucket } from './disk/bucket.js'
import type { ObjectRecord } from './disk/object-record.js'
import type { Exchange } from './exchange.js'
import { readRange } from './range.js'
import { StoreError } from './store-error.js'
import type { StoreRequest } from './store-request.js'

/** Answers GET and HEAD. */
export async function getObject(exchange: Exchange, bucket: Bucket): Promise<void> {
  const { request } = exchange
  const record = bucket.get(request.key)
  if (!record) throw new StoreError(404, 'NoSuchKey', 'The specified key does not exist.')
  const etag = `"${record.etag}"`
  const headers = { ...describe(record), ...overrides(request) }
  if (request.headers['if-none-match'] === etag) {
    exchange.head(304, { ETag: etag }).end()
    return
  }

  const ifRange = exchange.dialect.honoursIfRange ? request.headers['if-range'] : undefined
  const mayBePart = ifRange === undefined || ifRange === etag || ifRange === headers['last-modified']
  const range = mayBePart ? readRange(request.headers.range, record.size) : null
  const length = range ? range.end - range.start + 1 : record.size
  const part = range && { 'Content-Range': `bytes ${range.start}-${range.end}/${record.size}` }
  const answer = exchange.head(range ? 206 : 200, { ...headers, ...part, 'Content-Length': length })
  if (request.method === 'HEAD' || length === 0) {
    answer.end()
    return
  }
  const file = createReadStream(bucket.pathOf(record), range ?? {})
  await pipeline(file, (chunks) => exchange.paced(chunks as Chunks), answer)
}

function describe(record: ObjectRecord): Record<string, string> {
  return {
    ...record.headers,
    'accept-ranges': 'bytes',
    etag: `"${record.etag}"`,
    'last-modified': new Date(record.modified).toUTCString(),
  }
}

/** `response-content-type` and its like: who may sign may say how the answer is labelled. */
function overrides({ parameters }: StoreRequest): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { name, value } of parameters) {
    const [, header] =
      /^response-(cache-control|content-disposition|content-encoding|content-language|content-type|expires)$/.exec(
        name,
      ) ?? []
    if (header === undefined) continue
    try {
      validateHeaderValue(header, value)
    } catch {
      throw new StoreError(400, 'InvalidArgument', `${name} holds characters that no header may hold.`)
    }
    headers[header] = value
  }
  return headers
}
