import type { IncomingHttpHeaders } from 'node:http'
import type { Dialect } from './dialects/dialect.js'
import type { Bucket } from './disk/bucket.js'
import type { IncomingObject } from './disk/incoming-object.js'
import type { Exchange } from './exchange.js'
import { StoreError } from './store-error.js'

const keptHeaders = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
]

/** Receives an object. Whatever goes wrong before its end leaves nothing behind and an older object untouched. */
export async function putObject(exchange: Exchange, bucket: Bucket, maxSize: number): Promise<void> {
  const { request, dialect } = exchange
  const { headers, key } = request
  const length = declaredLength(headers)
  if (length > maxSize)
    throw new StoreError(400, 'EntityTooLarge', `One request carries at most ${maxSize} bytes.`)
  const digest = declaredDigest(headers)
  const overwrites = dialect.overwriteRefusal(headers)
  // Refused before the body, and once more when it is there: another may have come meanwhile.
  const checkOverwrite = () => {
    if (overwrites && bucket.get(key)) throw overwrites
  }
  checkOverwrite()

  const incoming = await bucket.receive()
  try {
    const md5 = await receive(exchange, incoming, length)
    if (digest && !digest.equals(md5))
      throw new StoreError(400, 'BadDigest', 'The Content-MD5 is not that of the body.')
    const wait = exchange.plan['answer-latency']
    if (wait) await exchange.wait(wait.ms)
    exchange.signal.throwIfAborted()
    const etag = md5.toString('hex')
    const modified = new Date(exchange.now()).toISOString()
    await incoming.commit({ key, etag, modified, headers: keep(headers, dialect) }, checkOverwrite)
    exchange.head(200, { ETag: `"${etag}"`, 'Content-Length': 0 }).end()
  } finally {
    await incoming.discard()
  }
}

async function receive(exchange: Exchange, incoming: IncomingObject, length: number): Promise<Buffer> {
  for await (const chunk of exchange.body()) await incoming.write(chunk)
  if (incoming.size !== length)
    throw new StoreError(400, 'IncompleteBody', 'The body is shorter than its Content-Length.')
  return incoming.finish()
}

function declaredLength(headers: IncomingHttpHeaders): number {
  const length = headers['content-length']
  if (length === undefined || headers['transfer-encoding'] !== undefined)
    throw new StoreError(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  return Number(length)
}

function declaredDigest(headers: IncomingHttpHeaders): Buffer | null {
  const text = headers['content-md5']
  if (text === undefined) return null
  const digest = Buffer.from(String(text), 'base64')
  if (digest.length !== 16 || digest.toString('base64') !== text)
    throw new StoreError(400, 'InvalidDigest', 'Content-MD5 must be the Base64 of 16 bytes.')
  return digest
}

function keep(
  headers: IncomingHttpHeaders,
  { metadataPrefix, defaultType }: Dialect,
): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name, value]) =>
      typeof value === 'string' && (keptHeaders.includes(name) || name.startsWith(metadataPrefix)),
  )
  return {
    'content-type': defaultType,
    ...(Object.fromEntries(kept) as Record<string, string>),
  }
}
