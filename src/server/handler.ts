import type { Grant, Listing } from '../wire.js'
import { admitted, isResponse } from './admission.js'
import { readJson } from './body.js'
import { type CorsDecision, decideCors, originNotAllowed, preflightResponse } from './cors.js'
import { grantDownload } from './download.js'
import { refusalFor } from './fault.js'
import { respectLimit } from './limit.js'
import { listObjects } from './list.js'
import { parseOperation } from './operation.js'
import { type Operation, resolveOptions, type Settings, type SigningOptions } from './options.js'
import { problemResponse, Refusal } from './problem.js'
import { grantUpload } from './upload.js'

/**
 * The signing endpoint: a `Request` in, a `Response` out, on any runtime with web-standard APIs.
 * It never rejects; a fault becomes a problem document with status 500, or 502 or 503 where it is the store's, that tells nothing.
 * Throws a `TypeError` for options that cannot work, `authorize` missing among them.
 */
export function createSigningHandler<User>(
  options: SigningOptions<User>,
): (request: Request) => Promise<Response> {
  const settings = resolveOptions(options)

  return async (request) => {
    let cors: CorsDecision = { headers: { Vary: 'Origin' }, refused: false }
    try {
      cors = await decideCors(request, settings.allowOrigin)
      return finished(await answer(request, cors, settings), cors)
    } catch (error) {
      const hint = 'The store or a hook failed: onError gets what was thrown.'
      return finished(problemResponse(refusalFor(error, request, { onError: settings.onError, hint })), cors)
    }
  }
}

async function answer<User>(
  request: Request,
  cors: CorsDecision,
  settings: Settings<User>,
): Promise<Response> {
  if (request.method === 'OPTIONS') return preflightResponse(request, cors)
  if (request.method !== 'POST') {
    throw new Refusal(405, 'method-not-allowed', 'Send a POST request.', { Allow: 'POST, OPTIONS' })
  }
  if (cors.refused) throw originNotAllowed()

  const operation = parseOperation(await readJson(request))
  if (!settings.actions.includes(operation.action)) {
    throw new Refusal(403, 'action-not-allowed', `This endpoint does not offer ${operation.action}.`)
  }
  const user = admitted(await settings.authorize(request, operation))
  if (isResponse(user)) return user
  await respectLimit(settings.limit?.(request, { user, operation }))

  const result = await perform(operation, user, request, settings)
  return new Response(JSON.stringify(result), { headers: { 'Content-Type': 'application/json' } })
}

function perform<User>(
  operation: Operation,
  user: User,
  request: Request,
  settings: Settings<User>,
): Promise<Grant | Listing> {
  if (operation.action === 'upload') return grantUpload(operation, user, request, settings)
  if (operation.action === 'download') return grantDownload(operation, settings)
  return listObjects(operation, settings)
}

/** A grant is good for one request of one page: it is never cached, wherever the answer came from. */
function finished(response: Response, cors: CorsDecision): Response {
  for (const [name, value] of Object.entries(cors.headers)) {
    if (name === 'Vary') response.headers.append(name, value)
    else response.headers.set(name, value)
  }
  response.headers.set('Cache-Control', 'no-store')
  return response
}
