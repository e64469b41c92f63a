import { Refusal } from './problem.js'

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
      console.warn(`presigned-upload: the signing handler failed (${name}); onError gets the error itself`)
    }
  } catch {
    // Reporting must not turn an answer into a rejection.
  }
  return new Refusal(500, 'internal', hint)
}
