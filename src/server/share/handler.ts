import { admitted, isResponse } from '../admission.js'
import { readJson } from '../body.js'
import { type CorsDecision, decideCors, originNotAllowed, preflightResponse } from '../cors.js'
import { refusalFor } from '../fault.js'
import { isSafeKey, safeName } from '../names.js'
import { Fields } from '../operation.js'
import { grantedValidity } from '../policy.js'
import { problemResponse, Refusal } from '../problem.js'
import { linkAt, readAddress } from './address.js'
import { answerShared, unknownLink } from './endpoint.js'
import { openShare } from './open.js'
import { resolveShareOptions, type ShareOptions, type ShareRequest, type ShareSettings } from './options.js'
import { pageOf, PRIVATE } from './page.js'
import { readerOf } from './reader.js'
import { newShare } from './share.js'

/** Answer to a request for a link. */
export interface ShareLink {
  /** Short enough for mail and chat, and never stale before its end: opening it signs afresh. */
  readonly url: string
  /** What `revoked` will see. */
  readonly id: string
  /** Seconds. */
  readonly validity: number
}

/**
 * Short links to files and folders, mounted at a path and all below it, e.g. `/s` and `/s/*`.
 *
 * `POST /s` with `{ "key": "a/b.pdf" }` or `{ "prefix": "a/" }`, and `validity`, `filename`, `inline` where wanted,
 * answers a `ShareLink`. `GET /s/<token>` redirects to a URL signed at that moment, or shows the folder.
 * `POST /s/<token>` takes `download` and `list` of the signing contract, with keys and prefixes below the folder.
 * Never rejects. Throws a `TypeError` for options that cannot work.
 */
export function createShareHandler(options: ShareOptions): (request: Request) => Promise<Response> {
  const settings = resolveShareOptions(options)

  return async (request) => {
    const opens = request.method === 'GET' || request.method === 'HEAD'
    let cors: CorsDecision = { headers: { Vary: 'Origin' }, refused: false }
    try {
      if (opens) return await openShare(request, settings)
      cors = await decideCors(request, settings.allowOrigin, settings.isForeign)
      return guarded(await answerPost(request, cors, settings), cors)
    } catch (error) {
      const hint = 'The store or a hook failed: onError gets what was thrown.'
      const refusal = refusalFor(error, request, { onError: settings.onError, hint })
      return opens ? failurePage(refusal, request) : guarded(problemResponse(refusal), cors)
    }
  }
}

/** What is refused to who opens a link is its address, e.g. a page of a list that was never handed out. */
function failurePage({ status, headers }: Refusal, request: Request): Response {
  if (status < 500 && status !== 429) return pageOf({ kind: 'unknown' }, 404, readerOf(request))
  const page = pageOf({ kind: 'failed' }, status, readerOf(request))
  for (const [name, value] of Object.entries(headers)) page.headers.set(name, value)
  return page
}

const METHODS = 'GET, HEAD, POST, OPTIONS'

async function answerPost(request: Request, cors: CorsDecision, settings: ShareSettings): Promise<Response> {
  if (request.method === 'OPTIONS') return preflightResponse(request, cors, METHODS)
  if (request.method !== 'POST')
    throw new Refusal(405, 'method-not-allowed', 'Send a GET or a POST request.', { Allow: METHODS })
  if (cors.refused) throw originNotAllowed()
  const address = readAddress(new URL(request.url))
  if (address.token === '') return createShare(request, settings)
  return Response.json(await answerShared(request, address, settings))
}

async function createShare(request: Request, settings: ShareSettings): Promise<Response> {
  const wanted = parseShare(await readJson(request))
  if (wanted.kind === 'folder' && !settings.store.list)
    throw new Refusal(403, 'action-not-allowed', 'Folders cannot be shared here.')
  const allowed = admitted(await settings.authorize(request, wanted))
  if (isResponse(allowed)) return allowed

  const validity = grantedValidity(wanted.validity, settings.policy)
  const share = newShare(wanted, validity, settings.now())
  const base = settings.address ?? request.url.split(/[?#]/, 1)[0] ?? ''
  const url = linkAt(base, await settings.tokens.issue(share))
  const link: ShareLink = { url, id: share.id, validity }
  return Response.json(link, { status: 201 })
}

function parseShare(body: unknown): ShareRequest {
  const fields = new Fields(body, '')
  // A link that was cut off is no address for new ones.
  if (fields.value('action') !== undefined) throw unknownLink()
  const prefix = fields.optionalString('prefix', 1024)
  const filename = fields.optionalString('filename', 4096)
  const rest = {
    ...fields.pick('validity', fields.optionalSeconds('validity')),
    // As it will be saved: the link carries it, and a server takes no address of many kilobytes.
    ...fields.pick('filename', filename === undefined ? undefined : safeName(filename)),
    ...fields.pick('inline', fields.optionalBoolean('inline')),
  }
  if (prefix !== undefined && fields.value('key') !== undefined)
    fields.refuse('key', 'and prefix do not go together')
  if (prefix === undefined) {
    const key = fields.string('key', 1024)
    if (!isSafeKey(key)) fields.refuse('key', 'is not the name of an object')
    return { kind: 'file', key, ...rest }
  }
  // Without its end, `u/1` would show what lies under `u/12/` too.
  if (!prefix.endsWith('/') || !isSafeKey(prefix)) fields.refuse('prefix', 'is not a folder that ends in /')
  return { kind: 'folder', key: prefix, ...rest }
}

function guarded(response: Response, cors: CorsDecision): Response {
  const { Vary = '', ...permission } = cors.headers
  response.headers.append('Vary', Vary)
  for (const [name, value] of Object.entries({ ...PRIVATE, ...permission })) response.headers.set(name, value)
  return response
}
