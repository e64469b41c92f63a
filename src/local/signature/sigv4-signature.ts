/**
 * What AWS's Signature Version 4 makes of a pre-signed request, stage by stage:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
import { createHash, createHmac } from 'node:crypto'
import { encodePath, encodeStrict } from '../../server/stores/encoding.js'
import type { StoreRequest } from '../store-request.js'

export const signatureName = 'X-Amz-Signature'

export interface SigV4Input {
  readonly request: StoreRequest
  /** Lower case, sorted. */
  readonly signedHeaders: readonly string[]
  /** As in `X-Amz-Date`. */
  readonly date: string
  /** `date/region/service/aws4_request` */
  readonly scope: string
  readonly secretKey: string
}

/** 64 lower-case hexadecimal digits. */
export function sigV4Signature(input: SigV4Input): string {
  const key = input.scope
    .split('/')
    .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${input.secretKey}`)
  return hmac(key, stringToSign(input)).toString('hex')
}

export function stringToSign(input: SigV4Input): string {
  const digest = createHash('sha256').update(canonicalRequest(input)).digest('hex')
  return ['AWS4-HMAC-SHA256', input.date, input.scope, digest].join('\n')
}

export function canonicalRequest({ request, signedHeaders }: SigV4Input): string {
  return [
    request.method,
    encodePath(request.path),
    canonicalQuery(request),
    ...signedHeaders.map((name) => `${name}:${headerText(request, name)}`),
    '',
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n')
}

/** Every parameter but the signature itself, so that nothing can be appended. */
function canonicalQuery({ parameters }: StoreRequest): string {
  return parameters
    .filter(({ name }) => name !== signatureName)
    .map(({ name, value }) => [encodeStrict(name), encodeStrict(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&')
}

/** A header that did not come counts as an empty one. */
function headerText({ headers }: StoreRequest, name: string): string {
  const value = headers[name] ?? ''
  return (Array.isArray(value) ? value.join(',') : value).trim().replace(/\s+/g, ' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
