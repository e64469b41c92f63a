import type { IncomingHttpHeaders } from 'node:http'
import type { SignatureScheme } from '../signature/scheme.js'
import type { StoreError } from '../store-error.js'
import type { StoreRequest } from '../store-request.js'

/** Where an error happened, for its document. The query, which holds the signature, stays out. */
export interface ErrorPlace {
  readonly request: StoreRequest
  readonly bucket: string | null
}

/** What one kind of store does its own way: how requests are signed, and how it answers. */
export interface Dialect {
  readonly scheme: SignatureScheme
  /** Name of the header that tells the request's id. */
  readonly requestId: string
  /** Headers with this prefix are kept with the object. */
  readonly metadataPrefix: string
  /** Of an object that came without a type. */
  readonly defaultType: string
  readonly maxKeyBytes: number
  /** Refusals of the signature come without CORS headers, and so do those of a preflight. */
  readonly authenticatesFirst: boolean
  /** `If-Range` with another version of the object brings all of it, not a part. */
  readonly honoursIfRange: boolean
  /** What must hold of a preflight's URL; most stores do not look. @throws StoreError */
  readonly examinePreflight?: (request: StoreRequest, now: number) => void
  /** The refusal for a PUT that asks not to replace an object; `null` when it does not ask. */
  overwriteRefusal(headers: IncomingHttpHeaders): StoreError | null
  /** The same refusal by this store's code and message. */
  inItsWords(error: StoreError): StoreError
  errorXml(error: StoreError, place: ErrorPlace): string
}

/** Who is meant by a request: whose signature it claims, or the first where it claims none. */
export function dialectOf(request: StoreRequest, dialects: readonly [Dialect, ...Dialect[]]): Dialect {
  return dialects.find(({ scheme }) => scheme.claims(request)) ?? dialects[0]
}
