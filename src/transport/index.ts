import type { Transport } from '../queue/ports.js'
import { Carrier } from './carrier.js'
import { BlockedOrigins } from './csp.js'
import { causeOf } from './diagnose.js'
import { factsAbout } from './facts.js'

/**
 * The way to the bucket, through Uppy. One for each element; `destroy()` aborts all it sends.
 *
 * What a page cannot turn off: an `XMLHttpRequest` follows the page's own referrer policy (by default
 * the bucket sees the page's origin), and to the page's own origin it sends cookies.
 */
export function createTransport(): Transport {
  const carrier = new Carrier()
  const blocked = new BlockedOrigins()
  return {
    put: (put) => carrier.put(put),
    async diagnose(target) {
      const cause = await causeOf(factsAbout(target, blocked))
      if (target.signal.aborted)
        throw new DOMException('The search for the cause was cancelled', 'AbortError')
      return cause
    },
    destroy() {
      carrier.destroy()
      blocked.destroy()
    },
  }
}
