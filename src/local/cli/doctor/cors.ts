/** What a browser makes of CORS headers (https://fetch.spec.whatwg.org/#http-cors-protocol). Pure. */
import type { Answer } from './exchange.js'

export interface Asking {
  readonly origin: string
  readonly method: string
  /** Names of the headers the request carries. */
  readonly names: readonly string[]
  /** The request carries cookies. */
  readonly credentialed: boolean
}

type Headers = Pick<Answer, 'header'>

/** Names a preflight asks for: lower case, sorted, without those that need no permission. */
export function askedNames(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name, value]) => !isSafelisted(name.toLowerCase(), value))
    .map(([name]) => name.toLowerCase())
    .sort()
}

/** The headers of a preflight as a browser sends it. */
export function preflightQuestion({ origin, method, names }: Asking): Record<string, string> {
  return {
    Accept: '*/*',
    Origin: origin,
    'Access-Control-Request-Method': method,
    ...(names.length > 0 && { 'Access-Control-Request-Headers': names.join(',') }),
    'Sec-Fetch-Mode': 'cors',
  }
}

/** Why a browser does not send the request after this answer to its preflight; `null` when it does. */
export function preflightProblem(answer: Pick<Answer, 'header' | 'status'>, asking: Asking): string | null {
  const { method, names, credentialed } = asking
  if (answer.status < 200 || answer.status > 299) return `status ${answer.status}`
  const origin = originProblem(answer, asking)
  if (origin !== null) return origin
  const methods = listOf(answer, 'access-control-allow-methods')
  const any = (list: readonly string[]): boolean => !credentialed && list.includes('*')
  if (!['GET', 'HEAD', 'POST'].includes(method) && !methods.includes(method) && !any(methods))
    return `does not allow ${method}`
  const headers = listOf(answer, 'access-control-allow-headers').map((name) => name.toLowerCase())
  const missing = names.filter(
    (name) => !headers.includes(name) && !(any(headers) && name !== 'authorization'),
  )
  return missing.length > 0 ? `does not allow the header ${missing.join(', ')}` : null
}

/** Why a page may not read this answer; `null` when it may. */
export function originProblem(
  answer: Headers,
  { origin, credentialed }: Pick<Asking, 'origin' | 'credentialed'>,
): string | null {
  const allowed = answer.header('access-control-allow-origin')
  if (allowed === null) return 'no Access-Control-Allow-Origin'
  if (allowed === '*' && credentialed) return 'Access-Control-Allow-Origin: * does not go with cookies'
  if (allowed !== '*' && allowed !== origin) return `allows another origin: ${printable(allowed)}`
  if (credentialed && answer.header('access-control-allow-credentials') !== 'true')
    return 'no Access-Control-Allow-Credentials: true'
  return null
}

/** Whether a page may read this header of the answer. */
export function exposes(answer: Headers, name: string, credentialed: boolean): boolean {
  const names = listOf(answer, 'access-control-expose-headers').map((entry) => entry.toLowerCase())
  return names.includes(name.toLowerCase()) || (names.includes('*') && !credentialed)
}

function listOf(answer: Headers, name: string): string[] {
  return (answer.header(name) ?? '').split(',').map((entry) => entry.trim())
}

/** Types of forms could always be sent. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

function isSafelisted(name: string, value: string): boolean {
  if (['accept', 'accept-language', 'content-language'].includes(name)) return value.length <= 128
  return name === 'content-type' && formTypes.includes(value.split(';')[0]?.trim().toLowerCase() ?? '')
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 80)
}
