import { preflightHeaders, type CorsRule } from './cors.js'
import type { Bucket } from './disk/bucket.js'
import type { Exchange } from './exchange.js'
import { getObject } from './get-object.js'
import { putObject } from './put-object.js'
import { schemeOf, type SignatureScheme } from './signature/scheme.js'
import { StoreError } from './store-error.js'

export interface Policy {
  readonly schemes: readonly SignatureScheme[]
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
  if (plan['ceph-expiry']) refuseLikeCeph(exchange, policy.schemes)
  if (request.method === 'OPTIONS') return preflight(exchange, policy.cors)
  if (plan.answer) throw ordered(plan.answer)
  if (plan['never-answer']) return swallow(exchange)

  const { endsAt } = await schemeOf(request, policy.schemes).verify(request, exchange.now())
  if (policy.cutAtExpiry) exchange.cutAt(endsAt)
  if (request.key === '') throw new StoreError(405, 'MethodNotAllowed', 'The bucket itself answers nothing.')
  if (request.method === 'PUT') return putObject(exchange, bucket, policy.maxSize)
  if (plan['answer-latency']) await exchange.wait(plan['answer-latency'].ms)
  if (request.method === 'GET' || request.method === 'HEAD') return getObject(exchange, bucket)
  if (request.method === 'DELETE') return deleteObject(exchange, bucket)
  throw new StoreError(405, 'MethodNotAllowed', `There is no ${request.method} here.`)
}

function preflight(exchange: Exchange, cors: CorsRule): void {
  const { request, plan } = exchange
  const refused = plan['refuse-preflight']
  if (refused) {
    const refusal = new StoreError(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
    throw refused.cors ? refusal : new BareRefusal(refusal)
  }
  const headers = preflightHeaders(cors, request.headers)
  exchange.head(200, { ...headers, 'Content-Length': 0 }).end()
}

async function deleteObject(exchange: Exchange, bucket: Bucket): Promise<void> {
  await bucket.delete(exchange.request.key)
  exchange.head(204, {}).end()
}

/** Ceph looks at the end before anything else and says nothing about it. */
function refuseLikeCeph(exchange: Exchange, schemes: readonly SignatureScheme[]): void {
  const { request } = exchange
  const end = schemes.find((scheme) => scheme.claims(request))?.claimedEnd(request) ?? Infinity
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
