import type { Credentials } from '../../../src/server/index.js'
import { contentDisposition } from '../../../src/server/disposition.js'
import { storeOf, type Place, type Scheme } from '../place/place.js'
import { cosStages } from '../stages/cos.js'
import { s3Stages } from '../stages/s3.js'
import type { Stage } from '../stages/stage.js'

/** What is to be signed. */
export interface Wish {
  readonly place: Place
  readonly method: string
  /** Seconds. */
  readonly validity: number
  /** Empty: none is signed. */
  readonly contentType: string
  /** Name for the downloaded file; empty: the answer names none. */
  readonly filename: string
  readonly credentials: Credentials
}

export interface Signed {
  readonly url: string
  /** Headers the request must carry. */
  readonly headers: Readonly<Record<string, string>>
  /** Seconds that it works: T = min(X, Y) of what was wished and what the key has left. */
  readonly validity: number
  /** What made it less than was wished; `null` when nothing did. */
  readonly limit: 'key' | 'provider' | null
  /** Milliseconds since the epoch. */
  readonly end: number
  readonly scheme: Scheme
  readonly stages: readonly Stage[]
}

/**
 * Signs by the code that signs on a server. Sends nothing.
 * Rejects with a `TypeError` for a place that cannot be.
 * @param now milliseconds since the epoch
 */
export async function sign(wish: Wish, now: number): Promise<Signed> {
  const { place, method, credentials, contentType, filename } = wish
  const headers: Record<string, string> = contentType === '' ? {} : { 'Content-Type': contentType }
  const { url, validity } = await storeOf(place, credentials).presign({
    method,
    key: place.key,
    headers,
    query:
      filename === '' ? {} : { 'response-content-disposition': contentDisposition('attachment', filename) },
    validity: wish.validity,
    now,
  })
  const stagesOf = place.scheme === 'cos' ? cosStages : s3Stages
  const stages = await stagesOf({ url, method, headers, secretKey: credentials.secretKey })
  const limit = limitOf(wish, validity, now)
  return { url, headers, validity, limit, end: now + validity * 1000, scheme: place.scheme, stages }
}

function limitOf({ credentials, validity: wished }: Wish, granted: number, now: number): Signed['limit'] {
  if (granted >= wished) return null
  const { expiresAt } = credentials
  const left = expiresAt === undefined ? Infinity : Math.floor((new Date(expiresAt).getTime() - now) / 1000)
  return granted === left ? 'key' : 'provider'
}
