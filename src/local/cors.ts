import type { IncomingHttpHeaders } from 'node:http'
import { StoreError } from './store-error.js'

/** The bucket's CORS rule, as one would write it in a console. */
export interface CorsRule {
  /** Origins, e.g. `https://app.example`, or `*`. */
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  /** Request headers, lower case, or `*`. */
  readonly headers: readonly string[]
  /** Response headers that scripts may read. */
  readonly expose: readonly string[]
  /** Seconds a browser may remember a preflight. */
  readonly maxAge: number
}

export const defaultCors: CorsRule = {
  origins: [],
  methods: ['GET', 'HEAD', 'PUT', 'DELETE'],
  headers: ['*'],
  expose: [
    'Accept-Ranges',
    'ETag',
    'Content-Length',
    'Content-Range',
    'Date',
    'Retry-After',
    'x-cos-request-id',
    'x-amz-request-id',
  ],
  maxAge: 600,
}

/** Headers for any answer, an error too; none for an origin that the rule does not name. */
export function corsHeaders(rule: CorsRule, headers: IncomingHttpHeaders): Record<string, string> {
  const { origin } = headers
  if (!allowsOrigin(rule, origin)) return { Vary: 'Origin' }
  return {
    ...originHeaders(rule, origin),
    'Access-Control-Expose-Headers': rule.expose.join(', '),
  }
}

/** Answers a preflight. @throws StoreError 403 when the rule does not allow what is asked for */
export function preflightHeaders(rule: CorsRule, headers: IncomingHttpHeaders): Record<string, string> {
  const { origin, 'access-control-request-method': method } = headers
  const wanted = splitNames(headers['access-control-request-headers'] ?? '')
  const allowed =
    method !== undefined &&
    rule.methods.includes(method) &&
    wanted.every((name) => rule.headers.includes('*') || rule.headers.includes(name))
  if (!allowsOrigin(rule, origin) || !allowed)
    throw new StoreError(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
  return {
    ...originHeaders(rule, origin),
    'Access-Control-Allow-Methods': rule.methods.join(', '),
    ...(wanted.length > 0 && { 'Access-Control-Allow-Headers': wanted.join(', ') }),
    'Access-Control-Max-Age': String(rule.maxAge),
  }
}

function allowsOrigin(rule: CorsRule, origin: string | undefined): origin is string {
  return origin !== undefined && (rule.origins.includes('*') || rule.origins.includes(origin))
}

function originHeaders(rule: CorsRule, origin: string): Record<string, string> {
  if (rule.origins.includes('*')) return { 'Access-Control-Allow-Origin': '*' }
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
}

function splitNames(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
}
