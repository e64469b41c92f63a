/** What a row says about its item, as pure functions. */
import type { FaceStrings } from '../locales/strings.js'
import type { Item } from '../queue/types.js'
import { join, type Format } from '../ui/format.js'
import type { Pace } from './pace.js'

export type Tone = 'calm' | 'active' | 'wait' | 'done' | 'failed'

export function tone(item: Item): Tone {
  switch (item.state) {
    case 'queued':
      return 'calm'
    case 'waiting':
      return 'wait'
    case 'done':
      return 'done'
    case 'failed':
      return item.error.code === 'cancelled' ? 'calm' : 'failed'
    default:
      return 'active'
  }
}

/** One line that always tells what is going on. */
export function statusLine(
  item: Item,
  pace: Pace,
  manual: boolean,
  strings: FaceStrings,
  format: Format,
): string {
  const size = format.size(item.size)
  switch (item.state) {
    case 'queued':
      return join(manual ? strings.ready : strings.queued, size)
    case 'signing':
      return item.renewals > 0 ? strings.renewal : strings.signing
    case 'uploading':
      // A renewal is over in an instant: its reason stays until the new attempt has got going.
      if (item.renewals > 0 && pace.rate === null) return strings.renewal
      if (item.sent === 0) return join(strings.uploading, size)
      return join(
        format.fill(strings.percentOf, { percent: format.percent(fraction(item)), size }),
        ...paceWords(pace, strings, format),
      )
    case 'finishing':
      return strings.finishing
    case 'waiting':
      if (item.wait === 'renewal') return strings.renewal
      return item.wait === 'offline' ? strings.offline : strings[backoff(item)]
    case 'done':
      return join(strings.done, size)
    case 'failed':
      return item.error.message
  }
}

/** Whether the server asked for patience or the connection broke. */
function backoff({ error }: Item): 'backoff' | 'backoffBusy' {
  return error?.code === 'busy' || error?.phase === 'sign' ? 'backoffBusy' : 'backoff'
}

/** Seconds and rate once they are known; below a minute the figure is exact enough to need no “about”. */
export function paceWords({ rate, left }: Pace, strings: FaceStrings, format: Format): string[] {
  if (rate === null || left === null) return []
  const time = format.time(left)
  return [format.rate(rate), format.fill(left > 55 ? strings.aboutLeft : strings.left, { time })]
}

/** Share of the bytes sent, 0 to 0.99: all of it is only said of a stored file. */
export function fraction({ sent, size }: { readonly sent: number; readonly size: number }): number {
  return size > 0 ? Math.min(sent / size, 0.99) : 0
}
