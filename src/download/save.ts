import type { Clock } from '../queue/ports.js'
import { browserClock } from '../ui/browser.js'
import { follow } from './follow.js'
import { watchPolicy } from './policy.js'

/**
 * Has the browser save what a URL leads to, without leaving the page: in a hidden frame, which a refusal may fill
 * with its XML. The URL stands in no attribute of the page. See docs/decisions/download-how.md.
 */

/**
 * Milliseconds that the frame stays: without it a download that has not begun is broken off, and nothing tells when one
 * has. Browsers and whatever lies between give up long before.
 */
const PATIENCE = 3_600_000
/** Milliseconds until the first look: Firefox tells of a store that is not there in no other way. */
const PACE = 1_000
/** How much later each other one comes. */
const SLOWER = 1.2

/** `blocked-by-csp`: the page's policy allows no frame from there. */
type Why = 'not-saved' | 'blocked-by-csp'

/** Calls back when the browser shows something in place of saving it. That it saves is told to nobody. */
export function save(url: string, failed: (why: Why) => void, clock: Clock = browserClock): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.name = `presigned-download-${Math.random().toString(36).slice(2)}`
  const end = clock.now() + PATIENCE
  const watching = new AbortController()
  const { signal } = watching
  let disarm = () => {}
  const stop = (why?: Why) => {
    disarm()
    watching.abort()
    frame.remove()
    if (why) failed(why)
  }
  const look = () => {
    if (!isBlank(frame)) stop('not-saved')
    else if (clock.now() >= end) stop()
  }
  const lookAfter = (ms: number) => {
    disarm = clock.after(ms, () => {
      look()
      if (!signal.aborted) lookAfter(ms * SLOWER)
    })
  }
  lookAfter(PACE)
  frame.addEventListener('load', look, { signal })
  watchPolicy(/^(frame|child)-src$/, url, signal, () => stop('blocked-by-csp'))
  document.body.append(frame)
  // From the next page on: what is shown by mistake runs nothing.
  frame.setAttribute('sandbox', 'allow-downloads')
  follow(document, url, frame.name)
}

/** A download leaves the frame as it was. What is not ours to look into is an answer that was shown. */
function isBlank({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow?.location.href === 'about:blank'
  } catch {
    return false
  }
}
