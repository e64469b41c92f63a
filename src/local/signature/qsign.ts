/** Verifies COS's q-sign: https://www.tencentcloud.com/document/product/436/7778 */
import { canonicalHeaders, canonicalQuery, qSignature } from '../../server/stores/qsign.js'
import { StoreError } from '../store-error.js'
import { parameter, type Parameter, type StoreRequest } from '../store-request.js'
import { sameText } from './same-text.js'
import type { Credential, SignatureScheme } from './scheme.js'

const tokenName = 'x-cos-security-token'
const fieldNames = [
  'q-sign-algorithm',
  'q-ak',
  'q-sign-time',
  'q-key-time',
  'q-header-list',
  'q-url-param-list',
  'q-signature',
] as const
type Fields = Record<(typeof fieldNames)[number], Parameter>

export function qSignScheme(credentials: readonly Credential[]): SignatureScheme {
  return {
    claims: (request) =>
      request.parameters.some(({ name }) => (fieldNames as readonly string[]).includes(name)),
    claimedEnd: (request) => readPeriod(parameter(request, 'q-sign-time') ?? '')?.end ?? null,

    async verify(request, now) {
      const fields = readFields(request)
      const period = readPeriod(fields['q-sign-time'].value)
      if (fields['q-sign-algorithm'].value !== 'sha1') throw malformed('q-sign-algorithm must be sha1')
      if (!period) throw malformed('q-sign-time must be two times in seconds, the start before the end')
      if (fields['q-key-time'].value !== fields['q-sign-time'].value)
        throw malformed('q-key-time must equal q-sign-time')

      const credential = credentials.find(({ secretId }) => secretId === fields['q-ak'].value)
      if (!credential) throw denied('InvalidAccessKeyId', 'The access key does not exist.')
      checkToken(request, credential)

      const expected = await qSignature({
        method: request.method,
        path: request.path,
        query: signedQuery(request, fields['q-url-param-list']),
        headers: signedHeaders(request, fields['q-header-list']),
        keyTime: fields['q-key-time'].value,
        secretKey: credential.secretKey,
      })
      if (!sameText(expected, fields['q-signature'].value)) throw mismatch()

      if (now < period.start) throw denied('AccessDenied', 'Request is not yet valid')
      if (now > period.end) throw denied('AccessDenied', 'Request has expired')
      const { expiresAt = Infinity } = credential
      if (now > expiresAt) throw denied('ExpiredToken', 'The security token has expired.')
      return { endsAt: Math.min(period.end, expiresAt) }
    },
  }
}

function readFields(request: StoreRequest): Fields {
  const names = request.parameters.map(({ name }) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw malformed(`The parameter ${twice} is given twice`)
  const fields: Partial<Fields> = {}
  for (const name of fieldNames) {
    const field = request.parameters.find((candidate) => candidate.name === name)
    if (!field) throw malformed(`${name} is missing`)
    fields[name] = field
  }
  return fields as Fields
}

/** Milliseconds of both ends of `start;end` in seconds; `null` for anything else. */
function readPeriod(text: string): { start: number; end: number } | null {
  const [, start, end] = /^(\d{1,10});(\d{1,10})$/.exec(text) ?? []
  if (start === undefined || end === undefined || Number(start) >= Number(end)) return null
  return { start: Number(start) * 1000, end: Number(end) * 1000 }
}

function checkToken(request: StoreRequest, { token }: Credential): void {
  const header = request.headers[tokenName]
  const given = parameter(request, tokenName) ?? (typeof header === 'string' ? header : undefined)
  if (token === undefined && given !== undefined)
    throw denied('InvalidToken', 'A permanent key comes without a security token.')
  if (token !== undefined && given === undefined)
    throw denied('AccessDenied', `A temporary key needs ${tokenName}.`)
  if (token !== undefined && given !== undefined && !sameText(token, given))
    throw denied('InvalidToken', 'The security token is not the one of this key.')
}

/** Every parameter but those of the signature itself must be listed: nothing is appended to a signed URL. */
function signedQuery(request: StoreRequest, list: Parameter): Record<string, string> {
  const listed = namesIn(list)
  const query: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { name, value } of request.parameters) {
    const own = (fieldNames as readonly string[]).includes(name) || name === tokenName
    if (listed.includes(name.toLowerCase())) query[name] = value
    else if (!own) throw denied('SignatureDoesNotMatch', 'A query parameter is not in q-url-param-list.')
  }
  checkList(list, canonicalQuery(query).list)
  return query
}

function signedHeaders(request: StoreRequest, list: Parameter): Record<string, string> {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>
  for (const name of namesIn(list)) {
    const value = request.headers[name]
    if (value === undefined)
      throw denied('SignatureDoesNotMatch', 'A header in q-header-list was not sent with the request.')
    headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  checkList(list, canonicalHeaders(headers).list)
  return headers
}

function namesIn({ value }: Parameter): string[] {
  if (value === '') return []
  try {
    return value.split(';').map(decodeURIComponent)
  } catch {
    throw malformed('A list of names holds a percent sequence that is no UTF-8')
  }
}

/** Sorted, lower case, complete. Official SDKs put the list into the URL both as it is and encoded once more. */
function checkList({ value, rawValue }: Parameter, canonical: string): void {
  if (value !== canonical && rawValue !== canonical) throw mismatch()
}

function mismatch(): StoreError {
  return denied('SignatureDoesNotMatch', 'The signature does not match the request that was sent.')
}

function denied(code: string, message: string): StoreError {
  return new StoreError(403, code, message)
}

function malformed(message: string): StoreError {
  return new StoreError(400, 'InvalidArgument', message)
}
