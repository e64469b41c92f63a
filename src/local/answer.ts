import { preflightHeaders, type CorsRule } from './cors.js'
import type { Dialect } from './dialects/dialect.js'
import type { Bucket } from './disk/bucket.js'
import type { Exchange } from './exchange.js'
import { getObject } from './get-object.js'
import { putObject } from './put-object.js'
import { listObjects } from './list-objects.js'
import type { Verified } from './signature/scheme.js'
import { isStoreError, StoreError } from './store-error.js'

export interface Policy {
  readonly dialects: readonly [Dialect, ...Dialect[]]
  readonly cors: CorsRule
  readonly cutAtExpiry: boolean
  /** Bytes. */
  readonly maxSize: number
}

/** A refusal that comes without CORS headers whatever the rule says. */
export class BareRefusal extends Error {
  readonly refusal: StoreError

  constructor(refusal: StoreError) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** Answers one request: faults first, then the signature, then what is asked for. */
export async function answer(exchange: Exchange, bucket: Bucket, policy: Policy): Promise<void> {
  const { request, plan } = exchange
  if (plan['never-read']) return exchange.closed
  if (plan.latency) await exchange.wait(plan.latency.ms)
  if (plan['ceph-expiry']) refuseExpired(exchange)
  if (request.method === 'OPTIONS') return preflight(exchange, policy.cors)
  if (plan.answer) throw ordered(plan.answer)
  if (plan['never-answer']) return swallow(exchange)

  const { endsAt } = await verify(exchange)
  if (policy.cutAtExpiry) exchange.cutAt(endsAt)
  checkAddress(exchange)
  if (request.key === '') return answerBucket(exchange, bucket)
  if (request.method === 'PUT') return putObject(exchange, bucket, policy.maxSize)
  if (plan['answer-latency']) await exchange.wait(plan['answer-latency'].ms)
  if (request.method === 'GET' || request.method === 'HEAD') return getObject(exchange, bucket)
  if (request.method === 'DELETE') return deleteObject(exchange, bucket)
  throw new StoreError(405, 'MethodNotAllowed', `There is no ${request.method} here.`)
}

/** @throws StoreError, and a bare refusal where the store looks at nothing else before */
async function verify(exchange: Exchange): Promise<Verified> {
  const { request, dialect } = exchange
  if (!dialect.scheme.claims(request)) throw new StoreError(403, 'AccessDenied', 'Access Denied.')
  try {
    return await dialect.scheme.verify(request, exchange.now())
  } catch (error) {
    throw barely(error, dialect)
  }
}

function barely(error: unknown, { authenticatesFirst }: Dialect): unknown {
  return authenticatesFirst && isStoreError(error) ? new BareRefusal(error) : error
}

function checkAddress({ request, dialect }: Exchange): void {
  const { maxKeyBytes } = dialect
  if (request.elsewhere)
    throw barely(new StoreError(404, 'NoSuchBucket', 'The specified bucket does not exist.'), dialect)
  if (Buffer.byteLength(request.key) > maxKeyBytes)
    throw barely(new StoreError(400, 'KeyTooLong', `A key is at most ${maxKeyBytes} bytes long.`), dialect)
}

function answerBucket(exchange: Exchange, bucket: Bucket): void {
  const { method } = exchange.request
  if (method !== 'GET' && method !== 'HEAD')
    throw new StoreError(405, 'MethodNotAllowed', `The bucket itself takes no ${method} here.`)
  listObjects(exchange, bucket)
}

function preflight(exchange: Exchange, cors: CorsRule): void {
  const { request, plan, dialect } = exchange
  const refused = plan['refuse-preflight']
  if (refused) {
    const refusal = new StoreError(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
    throw refused.cors ? refusal : new BareRefusal(refusal)
  }
  try {
    dialect.examinePreflight?.(request, exchange.now())
    checkAddress(exchange)
    const headers = preflightHeaders(cors, request.headers)
    exchange.head(200, { ...headers, 'Content-Length': 0 }).end()
  } catch (error) {
    throw barely(error, dialect)
  }
}

async function deleteObject(exchange: Exchange, bucket: Bucket): Promise<void> {
  await bucket.delete(exchange.request.key)
  exchange.head(204, {}).end()
}

/** Ceph looks at the end before anything else and says nothing about it. */
function refuseExpired(exchange: Exchange): void {
  const { request, dialect } = exchange
  const end = dialect.scheme.claimedEnd(request) ?? Infinity
  if (exchange.now() > end) throw new BareRefusal(new StoreError(403, 'AccessDenied', ''))
}

async function swallow(exchange: Exchange): Promise<void> {
  for await (const chunk of exchange.body()) void chunk
  return exchange.closed
}

function ordered(fault: NonNullable<Exchange['plan']['answer']>): StoreError {
  const { status, code, message = 'This failure was asked for.', retryAfter } = fault
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return new StoreError(status, code, message, headers)
}
