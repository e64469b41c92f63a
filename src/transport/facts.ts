import type { Facts } from './diagnose.js'
import { originOf, type BlockedOrigins } from './csp.js'

/** Milliseconds that a bucket has to answer the probe. */
const PROBE_TIMEOUT = 5_000

export interface Target {
  readonly url: string
  readonly file: Blob
  readonly signal: AbortSignal
}

export function factsAbout({ url, file, signal }: Target, blocked: BlockedOrigins): Facts {
  return {
    offline: () => !navigator.onLine,
    fileReadable: () => isReadable(file),
    blockedByPolicy: () => blocked.has(url),
    originAnswers: () => answers(originOf(url), signal),
  }
}

/** A file that changed on disk, or whose permission ran out, cannot be read any more. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}

/**
 * Whether anything answers there: a request that needs no CORS, carries nothing of the signed URL, and
 * whose answer nobody reads.
 */
async function answers(origin: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(`${origin}/`, {
      method: 'HEAD',
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PROBE_TIMEOUT)]),
    })
    return true
  } catch {
    return false
  }
}
