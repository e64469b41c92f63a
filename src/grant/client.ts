import type { GrantClient } from '../queue/ports.js'
import type { Grant, UploadRequest } from '../wire.js'
import { ask, type AskOptions } from './ask.js'
import { checkGrant } from './check.js'

export type SignFunction = (
  request: UploadRequest,
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
