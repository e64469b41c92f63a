/** What the bucket does with the request that a page would send. */
import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { fail, ok, skip, warn, type Check } from './check.js'
import type { ReadGrant } from './check-grant.js'
import { corsRule } from './cors-rule.js'
import {
  askedNames,
  exposes,
  originProblem,
  preflightProblem,
  preflightQuestion,
  type Asking,
} from './cors.js'
import type { NoAnswer } from './exchange.js'
import { exchange, type Answer } from './exchange.js'
import type { Probe } from './probe.js'
import type { DoctorSettings } from './settings.js'
import { adviceForCode, storeCode } from './store-code.js'

export function bucketAsking({ method, headers }: ReadGrant, { origin }: DoctorSettings): Asking {
  return { origin, method, names: askedNames(headers), credentialed: false }
}

/** @throws NoAnswer */
export async function checkPreflight(
  { url }: ReadGrant,
  asking: Asking,
  { timeout }: DoctorSettings,
): Promise<Check> {
  const answer = await exchange(url, { method: 'OPTIONS', headers: preflightQuestion(asking), timeout })
  const name = 'bucket preflight'
  const problem = preflightProblem(answer, asking)
  if (problem !== null) return fail(name, problem, corsRule(url, asking.origin, asking.names))
  const headers = asking.names.length > 0 ? ` with ${asking.names.join(', ')}` : ''
  return ok(name, `allows ${asking.method}${headers}`)
}

/** Sends the file with exactly the granted headers. @throws NoAnswer */
export function put(
  { method, headers }: ReadGrant,
  url: URL,
  { origin, probe, timeout }: DoctorSettings,
): Promise<Answer> {
  return exchange(url, {
    method,
    headers: {
      Accept: '*/*',
      Origin: origin,
      'Sec-Fetch-Site': url.origin === origin ? 'same-origin' : 'cross-site',
      'Sec-Fetch-Mode': 'cors',
      ...headers,
      'Content-Length': String(probe.size),
    },
    body: probe.open,
    timeout,
  })
}

const isStored = ({ status }: Answer): boolean => status >= 200 && status < 300

export function checkUpload(answer: Answer, grant: ReadGrant, { probe }: DoctorSettings): Check {
  const name = 'upload'
  if (isStored(answer)) return ok(name, `${probe.size} bytes in ${answer.took} ms`)
  const code = storeCode(answer)
  return fail(name, `${answer.status} ${code ?? ''}`.trim(), adviceForCode(code, answer, grant))
}

/** What a page reads of the answer to a stored file. */
export async function checkStored(answer: Answer, asking: Asking, url: URL, probe: Probe): Promise<Check[]> {
  const rule = corsRule(url, asking.origin, asking.names)
  const problem = originProblem(answer, asking)
  if (problem !== null)
    return [fail('bucket CORS', problem, `The page would take the stored file for a failure.\n${rule}`)]
  return [
    ok('bucket CORS', 'the page may read the answer'),
    exposes(answer, 'etag', false)
      ? ok('ETag', 'the page may read it')
      : warn('ETag', 'not exposed', `The page gets no ETag to check or keep.\n${rule}`),
    await checkBytes(answer, probe),
  ]
}

/** A plain PUT's ETag is the MD5 of what arrived, where the store does not encrypt with a key of its own. */
async function checkBytes(answer: Answer, probe: Probe): Promise<Check> {
  const name = 'bytes'
  const etag = /^"?([0-9a-f]{32})"?$/i.exec(answer.header('etag') ?? '')?.[1]
  if (etag === undefined) return skip(name, 'the ETag is no MD5 to compare')
  const md5 = createHash('md5')
  await pipeline(probe.open(), md5)
  if (md5.digest('hex') === etag.toLowerCase()) return ok(name, 'arrived as they were sent')
  const fix = 'Damaged on the way, or encrypted by the store (SSE-KMS): then all is well.'
  return warn(name, 'the ETag is not the MD5 of what was sent', fix)
}

/** `answer` is what came back for a signature that is wrong. */
export function checkSpoiled(answer: Answer, asking: Asking): Check {
  const name = 'wrong signature'
  if (isStored(answer))
    return fail(
      name,
      `accepted with ${answer.status}`,
      'The bucket takes files from anybody: make it private.',
    )
  const told = `refused with ${answer.status} ${storeCode(answer) ?? ''}`.trim()
  const problem = originProblem(answer, asking)
  if (problem === null) return ok(name, told)
  const fix = `The page sees status 0 and has to guess what was wrong; uploads work all the same.
Where the store can, let its CORS headers go out with errors too.`
  return warn(name, `${told}, ${problem}`, fix)
}

/** No answer to an upload: what may have happened. */
export function checkSilence({ code }: NoAnswer, seconds: number, { stated }: ReadGrant): Check {
  const name = 'upload'
  if (code === 'TIMEOUT') return fail(name, 'no answer', 'Try again; then ask whoever runs the store.')
  const found = `the connection broke (${code}) after ${Math.round(seconds)} s`
  if (stated !== null && seconds >= stated * 0.9)
    return fail(name, found, `The grant ended at ${Math.round(stated)} s: grant a longer validity.`)
  return fail(name, found, 'A proxy on the way, or the store, cut it. Try again, and from another network.')
}
