/** Whether the signing endpoint lets the page in and answers as the contract says. */
import { fail, ok, warn, type Check } from './check.js'
import { ask, ownHeaders, parseJson } from './ask.js'
import {
  askedNames,
  exposes,
  originProblem,
  preflightProblem,
  preflightQuestion,
  type Asking,
} from './cors.js'
import { exchange, type Answer } from './exchange.js'
import type { DoctorSettings } from './settings.js'

/** How the page's request looks to the browser; `null` where it needs no permission. */
export function endpointAsking({ endpoint, origin, headers }: DoctorSettings): Asking | null {
  if (endpoint.origin === origin) return null
  const own = ownHeaders(headers)
  // Cookies are the browser's to send: a page cannot name them.
  const names = askedNames(own).filter((name) => name !== 'cookie')
  return { origin, method: 'POST', names, credentialed: 'cookie' in lowerCase(headers) }
}

/** @throws NoAnswer */
export async function checkEndpointPreflight(settings: DoctorSettings, asking: Asking): Promise<Check> {
  const { endpoint, timeout } = settings
  const answer = await exchange(endpoint, { method: 'OPTIONS', headers: preflightQuestion(asking), timeout })
  const problem = preflightProblem(answer, asking)
  const name = 'endpoint preflight'
  if (problem === null) return ok(name, `allows ${asking.origin}`)
  return fail(name, problem, allowPage(asking))
}

/** The answer to a request for a grant, but for the grant itself. */
export function checkAnswer(answer: Answer, asking: Asking | null): Check[] {
  return [checkStatus(answer), checkCaching(answer), ...(asking ? checkReadable(answer, asking) : [])]
}

function checkStatus(answer: Answer): Check {
  const name = 'endpoint answer'
  const { status, text } = answer
  const type = answer.header('content-type') ?? 'no Content-Type'
  if (/\bhtml\b/i.test(type) || /^\s*<(!doctype|html)\b/i.test(text))
    return fail(
      name,
      `${status}, an HTML page`,
      `This is a page, not an endpoint, or a sign-in page. ${signIn}`,
    )
  if (status >= 200 && status < 300) {
    if (parseJson(text)) return ok(name, `${status} in ${answer.took} ms`)
    return fail(name, `${status}, but no JSON object`, 'Answer with JSON such as { "url": "https://…" }.')
  }
  const problem = parseJson(text)
  const code =
    typeof problem?.code === 'string' && /^[\w-]{1,64}$/.test(problem.code) ? ` ${problem.code}` : ''
  return fail(name, `${status}${code}`, adviceFor(status, code.trim()))
}

const signIn = "To examine it signed in, add --header 'Cookie: …' or --header 'Authorization: …'."

function adviceFor(status: number, code: string): string {
  if (code === 'origin-not-allowed')
    return 'Allow the origin of the page: allowOrigin of createSigningHandler.'
  if (['too-large', 'too-small', 'type-not-accepted'].includes(code))
    return 'The endpoint does not take this file: name one that it takes with --file.'
  if (status >= 300 && status < 400)
    return `A page cannot follow this to a sign-in page; answer 401. ${signIn}`
  if (status === 401 || status === 403) return signIn
  if (status === 404 || status === 405) return 'Is this the address that takes POST requests?'
  if (status === 429) return 'The endpoint limits requests: try again later.'
  if (status >= 500) return 'The endpoint failed: its own log tells why.'
  return 'The endpoint refuses the request; docs/signing.md tells what it gets.'
}

function checkCaching(answer: Answer): Check {
  const name = 'endpoint caching'
  const rule = answer.header('cache-control') ?? ''
  const fix = 'Send Cache-Control: no-store: a grant served twice is dead the second time.'
  if (/\bno-store\b/i.test(rule)) return ok(name, 'no-store')
  if (/\b(public|s-maxage|max-age=0*[1-9])/i.test(rule)) return fail(name, 'the answer may be cached', fix)
  return warn(name, 'no Cache-Control: no-store', fix)
}

function checkReadable(answer: Answer, asking: Asking): Check[] {
  const problem = originProblem(answer, asking)
  const name = 'endpoint CORS'
  if (problem !== null) return [fail(name, problem, allowPage(asking))]
  const hidden = ['Date', 'Retry-After'].filter((header) => !exposes(answer, header, asking.credentialed))
  if (hidden.length === 0) return [ok(name, 'the page may read the answer')]
  const fix = 'Send Access-Control-Expose-Headers: Date, Retry-After, so that the page can wait as told.'
  return [warn(name, `the page cannot read ${hidden.join(', ')}`, fix)]
}

function allowPage({ origin, names, credentialed }: Asking): string {
  const lines = [
    `Access-Control-Allow-Origin: ${origin}`,
    'Access-Control-Allow-Methods: POST',
    `Access-Control-Allow-Headers: ${names.join(', ')}`,
    ...(credentialed ? ['Access-Control-Allow-Credentials: true'] : []),
  ]
  return `Let the endpoint answer, to OPTIONS too (allowOrigin of createSigningHandler does):\n${lines.join('\n')}`
}

/** A refusal that the page cannot read looks like an endpoint that is down. @throws NoAnswer */
export async function checkRefusal(settings: DoctorSettings, asking: Asking | null): Promise<Check> {
  const name = 'endpoint refusal'
  const answer = await ask(settings, { action: 'none' })
  if (answer.status < 400)
    return warn(name, `${answer.status} to a request without a file`, 'Refuse what is no sign request: 400.')
  const problem = asking && originProblem(answer, asking)
  if (problem !== null)
    return fail(name, `${answer.status}, ${problem}`, 'Send the CORS headers with errors too.')
  if (/\bproblem\+json\b/.test(answer.header('content-type') ?? ''))
    return ok(name, `${answer.status} with a problem document`)
  const fix = 'Answer errors as application/problem+json with status, code and detail (RFC 9457).'
  return warn(name, `${answer.status} without a problem document`, fix)
}

/** Whether somebody who is not signed in gets a grant. @throws NoAnswer */
export async function checkStranger(settings: DoctorSettings, body: unknown): Promise<Check> {
  const name = 'strangers'
  const answer = await ask(settings, body, {})
  if (answer.status >= 400) return ok(name, `refused with ${answer.status}`)
  if (answer.status >= 300 || !parseJson(answer.text)?.url) return ok(name, 'get no grant')
  const fix = 'Anybody may upload. Unless that is meant, refuse requests without a session: authorize.'
  return warn(name, 'get a grant without signing in', fix)
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
