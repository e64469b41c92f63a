/** Verifies pre-signed requests of AWS's Signature Version 4. */
import { StoreError } from '../store-error.js'
import { parameter, type StoreRequest } from '../store-request.js'
import { sameText } from './same-text.js'
import type { Credential, SignatureScheme } from './scheme.js'
import { malformed, readDate, readFields, type SigV4Fields } from './sigv4-fields.js'
import { sigV4Signature } from './sigv4-signature.js'

export interface SigV4Rules {
  /** Absent: any region, as long as the signature is made for the one it names. */
  readonly region?: string | undefined
  /**
   * Overlooks what Ceph's gateway overlooks: a start in the future, `x-amz-*` headers that nobody signed,
   * a token with a permanent key, and a scope of another day or service.
   */
  readonly lenient?: boolean
}

/** What can be told without the signature. */
interface Claim {
  readonly fields: SigV4Fields
  readonly credential: Credential
}

export interface SigV4Scheme extends SignatureScheme {
  /** Fields, end and key, but not the signature. @throws StoreError */
  examine(request: StoreRequest, now: number): Claim
}

export function sigV4Scheme(credentials: readonly Credential[], rules: SigV4Rules = {}): SigV4Scheme {
  const { lenient = false } = rules

  function examine(request: StoreRequest, now: number): Claim {
    const fields = readFields(request, lenient ? 'InvalidArgument' : 'AuthorizationQueryParametersError')
    if (!lenient) checkScope(fields, rules.region)
    if (!lenient && now < fields.start) throw denied('AccessDenied', 'Request is not valid yet')
    if (now > fields.end) throw denied('AccessDenied', 'Request has expired')
    const credential = credentials.find(({ secretId }) => secretId === fields.accessKeyId)
    if (!credential)
      throw denied('InvalidAccessKeyId', 'The access key ID you provided does not exist in our records.')
    return { fields, credential }
  }

  return {
    claims: ({ parameters }) =>
      parameters.some(({ name, value }) =>
        lenient ? name === 'X-Amz-Algorithm' && value === 'AWS4-HMAC-SHA256' : isOwn(name),
      ),
    claimedEnd,
    examine,

    async verify(request, now) {
      const { fields, credential } = examine(request, now)
      checkToken(request, credential, lenient)
      checkHeaders(request, fields, lenient)
      const { date, region, service } = fields.scope
      const expected = sigV4Signature({
        request,
        signedHeaders: fields.signedHeaders,
        date: fields.date,
        scope: `${date}/${region}/${service}/aws4_request`,
        secretKey: credential.secretKey,
      })
      if (!sameText(expected, fields.signature)) throw mismatch()
      checkPayload(request)
      const { expiresAt = Infinity } = credential
      if (now > expiresAt) throw new StoreError(400, 'ExpiredToken', 'The provided token has expired.')
      return { endsAt: Math.min(fields.end, expiresAt) }
    },
  }
}

/** Without any judgement: whatever of the two times can be read. */
function claimedEnd(request: StoreRequest): number | null {
  const start = readDate(parameter(request, 'X-Amz-Date') ?? '')
  const expires = Number(parameter(request, 'X-Amz-Expires') ?? NaN)
  return start === null || Number.isNaN(expires) ? null : start + expires * 1000
}

function isOwn(name: string): boolean {
  return /^x-amz-(algorithm|credential|date|expires|signedheaders|signature)$/i.test(name)
}

function checkScope({ scope, date }: SigV4Fields, region: string | undefined): void {
  const wrong = (what: string, expected: string) =>
    malformed(`Error parsing the X-Amz-Credential parameter; the ${what} is wrong; expecting "${expected}".`)
  if (scope.date !== date.slice(0, 8)) throw wrong('date', date.slice(0, 8))
  if (region !== undefined && scope.region !== region) throw wrong('region', region)
  if (scope.service !== 's3') throw wrong('service', 's3')
}

function checkToken(request: StoreRequest, { token }: Credential, lenient: boolean): void {
  const header = request.headers['x-amz-security-token']
  const given =
    parameter(request, 'X-Amz-Security-Token') ?? (typeof header === 'string' ? header : undefined)
  if (token === undefined) {
    if (given !== undefined && !lenient) throw invalidToken()
  } else if (given === undefined) {
    // a temporary key is unknown by itself
    throw denied('InvalidAccessKeyId', 'The access key ID you provided does not exist in our records.')
  } else if (!sameText(token, given)) throw invalidToken()
}

/** `host` always, and every `x-amz-*` header that came; content type, length and digest where they are listed. */
function checkHeaders(request: StoreRequest, { signedHeaders }: SigV4Fields, lenient: boolean): void {
  const needed = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))
  const unsigned = ['host', ...(lenient ? [] : needed)].some((name) => !signedHeaders.includes(name))
  if (unsigned)
    throw denied('AccessDenied', 'There were headers present in the request which were not signed')
  const canonical = [...new Set(signedHeaders.map((name) => name.toLowerCase()))].sort()
  if (canonical.join(';') !== signedHeaders.join(';')) throw mismatch()
}

/** Where the hash of the body is named, it must be the word that a pre-signed request stands for. */
function checkPayload(request: StoreRequest): void {
  const named = [
    parameter(request, 'X-Amz-Content-Sha256'),
    request.headers['x-amz-content-sha256'] as string | undefined,
  ]
  if (named.some((value) => value !== undefined && value !== 'UNSIGNED-PAYLOAD'))
    throw new StoreError(400, 'InvalidRequest', 'A pre-signed request has the payload UNSIGNED-PAYLOAD.')
}

function mismatch(): StoreError {
  return denied(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  )
}

function invalidToken(): StoreError {
  return new StoreError(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.')
}

function denied(code: string, message: string): StoreError {
  return new StoreError(403, code, message)
}
