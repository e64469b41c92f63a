import type { GrantClient } from '../queue/ports.js'
import type { DownloadRequest, Grant, UploadRequest } from '../wire.js'
import { ask, type AskOptions } from './ask.js'
import { checkGrant } from './check.js'

/**
 * Grants in place of an endpoint. With `share` on the element it is asked for downloads, too: `request.action` tells which
 * it is. A promise that rejects may do so with `status`, `code`, `detail` (a sentence for the user) and `retryAfter` (seconds).
 */
export type SignFunction = (
  request: UploadRequest | DownloadRequest,
  options: { readonly signal: AbortSignal },
) => Promise<Grant> | Grant

export type GrantClientOptions = AskOptions<UploadRequest>

/** Asks the page's signing endpoint, or its `sign` function, and checks the answer. */
export function createGrantClient(options: GrantClientOptions): GrantClient {
  return {
    async ask(request, { signal }) {
      const { value, ...asked } = await ask(options, request, signal)
      return checkGrant(value, asked)
    },
  }
}
