import type { Listing } from '../../wire.js'
import { Refusal } from '../problem.js'
import type { ListObjects, Presigned, PresignRequest, Store } from '../store.js'
import { StoreFailure } from '../store-failure.js'
import { readListing } from './listing-xml.js'

/** Milliseconds the store has for a listing. */
const LIST_TIMEOUT = 10_000

/** Milliseconds the store has to say whether an object is there: somebody waits for it. */
const HEAD_TIMEOUT = 2_000

export interface Scheme {
  /** Signs one request; `key` is empty for the bucket itself. */
  sign(request: PresignRequest): Promise<Presigned>
  /** The parameters by which the bucket is listed. */
  listQuery(request: ListObjects): Readonly<Record<string, string>>
  readonly forbidOverwrite: Readonly<Record<string, string>>
}

/** A store out of its way of signing. */
export function signingStore({ sign, listQuery, forbidOverwrite }: Scheme): Store {
  return {
    forbidOverwrite,

    async presign(request) {
      if (request.key === '') throw new TypeError('The key is empty')
      if (!(request.validity >= 1)) throw new TypeError('validity is a number of seconds, 1 or more')
      return sign(request)
    },

    async list(request) {
      const query = listQuery(request)
      const { url } = await sign({
        method: 'GET',
        key: '',
        headers: {},
        query,
        validity: 60,
        now: request.now,
      })
      return fetchListing(url)
    },

    async has({ key, now }) {
      const { url } = await sign({ method: 'HEAD', key, headers: {}, query: {}, validity: 60, now })
      const signal = AbortSignal.timeout(HEAD_TIMEOUT)
      const { ok, status } = await fetch(url, { method: 'HEAD', redirect: 'manual', signal })
      if (!ok && status !== 404) throw new Error(`The store answered a question for an object with ${status}`)
      return ok
    },
  }
}

/** Rejects when the store does not answer with a listing; by a refusal where it does not take what was asked for. */
async function fetchListing(url: string): Promise<Listing> {
  const broken = (error: unknown) => {
    throw new StoreFailure(`${new URL(url).host} cannot be reached (${causeOf(error)})`, { cause: error })
  }
  const response = await fetch(url, { signal: AbortSignal.timeout(LIST_TIMEOUT) }).catch(broken)
  if (await isUnreadable(response).catch(broken))
    throw new Refusal(400, 'bad-request', 'prefix or cursor is none that the store takes.')
  if (!response.ok) throw failureOf(response)
  return readListing(await response.text().catch(broken))
}

function failureOf({ status, headers }: Response): StoreFailure {
  const retryAfter = headers.get('retry-after')
  return new StoreFailure(`The store answered a listing with ${status}`, {
    busy: status === 429 || status === 503,
    ...(retryAfter !== null && { retryAfter }),
  })
}

/** A page that ended a list long ago, or that nobody has handed out: other causes of a 400 are keys and clocks. */
async function isUnreadable(response: Response): Promise<boolean> {
  if (response.status === 400) return /<Code>(InvalidArgument|KeyTooLong)/.test(await response.text())
  return response.status === 414 || response.status === 431
}

/** A code such as `ENOTFOUND`, where the runtime tells one: `fetch` itself says that it failed, and no more. */
function causeOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: { readonly code?: unknown } }
  if (typeof cause?.code === 'string') return cause.code
  return name === 'TimeoutError' ? `no answer in ${LIST_TIMEOUT / 1000} s` : 'no connection'
}
