import { Refusal } from './problem.js'
import { StoreFailure } from './store-failure.js'

export type OnError = (error: unknown, request: Request) => void

/**
 * The refusal for whatever was thrown. A fault's message may hold a key or a URL of somebody else's library: it goes to
 * `onError`; without one the console gets the error's name, and the page gets `hint`.
 */
export function refusalFor(
  error: unknown,
  request: Request,
  { onError, hint }: { readonly onError?: OnError | undefined; readonly hint: string },
): Refusal {
  if (error instanceof Refusal) return error
  try {
    if (onError) onError(error, request)
    else {
      const name = error instanceof Error ? error.name : typeof error
      console.warn(`presigned-upload: a handler failed (${name}); onError gets the error itself`)
    }
  } catch {
    // Reporting must not turn an answer into a rejection.
  }
  return error instanceof StoreFailure ? refusalOfStore(error) : new Refusal(500, 'internal', hint)
}

function refusalOfStore({ busy, retryAfter }: StoreFailure): Refusal {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter }
  return busy
    ? new Refusal(503, 'store-busy', 'The store wants to be asked less often.', headers)
    : new Refusal(502, 'store-failed', 'The store did not answer: onError gets what it said.', headers)
}
