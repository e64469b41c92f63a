/** The examination: endpoint, grant, bucket, in the order in which an upload meets them. */
import { ask, parseJson, uploadRequest } from './ask.js'
import { fail, skip, type Check } from './check.js'
import {
  bucketAsking,
  checkPreflight,
  checkSilence,
  checkSpoiled,
  checkStored,
  checkUpload,
  put,
} from './check-bucket.js'
import {
  checkAnswer,
  checkEndpointPreflight,
  checkRefusal,
  checkStranger,
  endpointAsking,
} from './check-endpoint.js'
import {
  checkRenewal,
  checkScheme,
  checkValidity,
  isCheck,
  readGrant,
  type ReadGrant,
} from './check-grant.js'
import { checkClocks } from './clocks.js'
import { NoAnswer, type Answer } from './exchange.js'
import { shown, type DoctorSettings } from './settings.js'
import { spoiled } from './signature-of-url.js'

/** Tells each check as soon as it is known. Stops where what follows could tell nothing. */
export async function* examine(settings: DoctorSettings): AsyncGenerator<Check> {
  const asking = endpointAsking(settings)
  const body = uploadRequest(settings)
  try {
    if (asking) yield await checkEndpointPreflight(settings, asking)
    const answer = await ask(settings, body)
    const checks = checkAnswer(answer, asking)
    yield* checks
    if (checks[0]?.level !== 'ok') return
    yield await checkRefusal(settings, asking)
    if (Object.keys(settings.headers).length > 0) yield await checkStranger(settings, body)

    const grant = grantIn(answer)
    if (isCheck(grant)) {
      yield grant
      return
    }
    const scheme = checkScheme(grant, settings.origin)
    yield scheme
    yield checkValidity(grant, dateOf(answer))
    yield await examineRenewal(settings, grant)
    // A browser would send nothing there, and neither is the file sent in the clear from here.
    if (scheme.level !== 'fail') yield* examineBucket(settings, grant, answer)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    yield unreachable('endpoint', settings.endpoint, error)
  }
}

async function examineRenewal(settings: DoctorSettings, grant: ReadGrant): Promise<Check> {
  if (grant.token === null) return checkRenewal(grant, grant)
  const second = grantIn(await ask(settings, uploadRequest(settings, grant.token)))
  if (isCheck(second))
    return fail('renewal', 'not granted', 'Take the token back and grant its object again.')
  return checkRenewal(grant, second)
}

async function* examineBucket(
  settings: DoctorSettings,
  grant: ReadGrant,
  endpointAnswer: Answer,
): AsyncGenerator<Check> {
  const asking = bucketAsking(grant, settings)
  try {
    yield await checkPreflight(grant, asking, settings)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    yield unreachable('bucket', grant.url, error)
    return
  }
  const answer = await silenceOr(put(grant, grant.url, settings))
  if (answer instanceof Silence) {
    yield checkSilence(answer.error, answer.seconds, grant)
    yield checkClocks(endpointAnswer, null)
    return
  }
  const upload = checkUpload(answer, grant, settings)
  yield upload
  if (upload.level === 'ok') {
    yield* await checkStored(answer, asking, grant.url, settings.probe)
    yield await examineSpoiled(settings, grant)
  }
  yield checkClocks(endpointAnswer, answer)
}

async function examineSpoiled(settings: DoctorSettings, grant: ReadGrant): Promise<Check> {
  const name = 'wrong signature'
  const url = spoiled(grant.url)
  if (!url) return skip(name, 'no signature of a known kind to alter')
  const answer = await silenceOr(put(grant, url, settings))
  if (answer instanceof Silence) return skip(name, `no answer (${answer.error.code})`)
  return checkSpoiled(answer, bucketAsking(grant, settings))
}

class Silence {
  readonly error: NoAnswer
  readonly seconds: number

  constructor(error: NoAnswer, seconds: number) {
    this.error = error
    this.seconds = seconds
  }
}

/** How long it lasted tells whether the grant ended meanwhile. */
async function silenceOr(request: Promise<Answer>): Promise<Answer | Silence> {
  const startedAt = performance.now()
  try {
    return await request
  } catch (error) {
    if (error instanceof NoAnswer) return new Silence(error, (performance.now() - startedAt) / 1000)
    throw error
  }
}

function grantIn(answer: Answer): ReadGrant | Check {
  return readGrant(parseJson(answer.text) ?? {}, dateOf(answer))
}

/** Milliseconds since the epoch on the endpoint's clock; on ours where it does not tell. */
function dateOf(answer: Answer): number {
  const date = Date.parse(answer.header('date') ?? '')
  return Number.isNaN(date) ? answer.at : date
}

function unreachable(what: 'endpoint' | 'bucket', url: URL, { code }: NoAnswer): Check {
  const causes: Readonly<Record<string, string>> = {
    TIMEOUT:
      'It takes the connection and stays silent; look at the server, or give it longer with --timeout.',
    ENOTFOUND: 'There is no such host: check the name.',
    ECONNREFUSED: 'Nothing listens there: check host and port, and that it runs.',
  }
  const tls = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)
  const fix =
    causes[code] ?? (tls ? 'Browsers refuse its certificate too.' : 'Check host, port and firewall.')
  return fail(what, `${shown(url)} cannot be reached (${code})`, fix)
}
