import { StoreError } from '../store-error.js'
import { parameter, type StoreRequest } from '../store-request.js'

/** Seconds: a week. */
const longestValidity = 604_800

export interface SigV4Fields {
  readonly accessKeyId: string
  readonly scope: { readonly date: string; readonly region: string; readonly service: string }
  /** As it stood in the URL. */
  readonly date: string
  /** Milliseconds since the epoch: the start of the validity. */
  readonly start: number
  /** Milliseconds since the epoch. */
  readonly end: number
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

const names = ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'] as const

/**
 * Reads the parameters of a pre-signed request.
 * @param credentialCode what a credential that cannot be read is answered with
 * @throws StoreError 400 `AuthorizationQueryParametersError`
 */
export function readFields(request: StoreRequest, credentialCode: string): SigV4Fields {
  checkPresence(request)
  const field = (name: (typeof names)[number]) => parameter(request, `X-Amz-${name}`) ?? ''
  if (field('Algorithm') !== 'AWS4-HMAC-SHA256')
    throw malformed('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"')
  const start = readDate(field('Date'))
  if (start === null) throw malformed(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`)
  return {
    ...readCredential(field('Credential'), credentialCode),
    date: field('Date'),
    start,
    end: start + readExpires(field('Expires')) * 1000,
    signedHeaders: field('SignedHeaders').split(';'),
    signature: field('Signature'),
  }
}

/** Milliseconds since the epoch of `20260131T235959Z`; `null` for anything else. */
export function readDate(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second] = match
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : time
}

function checkPresence(request: StoreRequest): void {
  for (const name of names) {
    const count = request.parameters.filter((candidate) => candidate.name === `X-Amz-${name}`).length
    if (count > 1) throw malformed(`X-Amz-${name} is given more than once`)
    if (count === 0)
      throw malformed(`Query-string authentication version 4 requires the X-Amz-${name} parameter.`)
  }
}

function readCredential(text: string, code: string): Pick<SigV4Fields, 'accessKeyId' | 'scope'> {
  // a key may hold slashes itself
  const match = /^(.+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/s.exec(text)
  if (!match)
    throw new StoreError(
      400,
      code,
      'Error parsing the X-Amz-Credential parameter; expecting "<key>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    )
  const [, accessKeyId = '', date = '', region = '', service = ''] = match
  return { accessKeyId, scope: { date, region, service } }
}

function readExpires(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw malformed('X-Amz-Expires should be a number')
  const seconds = Number(text)
  if (seconds < 1) throw malformed('X-Amz-Expires must be positive')
  if (seconds > longestValidity)
    throw malformed(`X-Amz-Expires must be at most a week, ${longestValidity} seconds`)
  return seconds
}

export function malformed(message: string): StoreError {
  return new StoreError(400, 'AuthorizationQueryParametersError', message)
}
