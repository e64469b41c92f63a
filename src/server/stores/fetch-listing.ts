import type { Listing } from '../../wire.js'
import { readListing } from './listing-xml.js'

/** Milliseconds the store has for a listing. */
const TIMEOUT = 10_000

/** Asks with a signed URL. Rejects when the store does not answer with a listing. */
export async function fetchListing(url: string): Promise<Listing> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) })
  if (!response.ok) throw new Error(`The store answered a listing with ${response.status}`)
  return readListing(await response.text())
}
