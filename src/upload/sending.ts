/** What only a file needs, in one piece: it decides, asks, carries and shows. */
import { createGrantClient } from '../grant/client.js'
import type { Ledger } from '../queue/ledger.js'
import type { QueueOptions } from '../queue/queue.js'
import { Scheduler, type SchedulerOptions } from '../queue/scheduler.js'
import { Throughput } from '../queue/throughput.js'
import { browserClock, browserConnectivity } from '../ui/browser.js'
import { PageGuard } from './page-guard.js'
import type { UploadProperties } from './upload-properties.js'

export { Face } from './face.js'

/** What one element has learnt of the line serves all of the page. */
const throughput = new Throughput()

/** What the element brings: the ports that it holds itself. */
export interface ElementPorts
  extends Pick<QueueOptions, 'settings' | 'describe'>, Pick<SchedulerOptions, 'transport'> {
  readonly words: () => Promise<void>
}

export function scheduler(ledger: Ledger, element: UploadProperties, ports: ElementPorts): Scheduler {
  new PageGuard(ledger, () => asksToStay(ledger, element))
  return new Scheduler(
    {
      ...ports,
      clock: browserClock,
      connectivity: browserConnectivity,
      random: Math.random,
      throughput,
      // For one attempt: the next one obeys what the page has set by then.
      grants: async () => grantClient(element),
      classifier: () => import('../queue/classify.js'),
      digest: async () => (await import('../checksum/index.js')).md5,
    },
    ledger,
  )
}

function grantClient({ endpoint, sign, headers, credentials }: UploadProperties) {
  return createGrantClient({ clock: browserClock, endpoint, sign, headers, credentials })
}

function asksToStay({ totals }: Ledger, { manual, noLeaveWarning, isConnected }: UploadProperties): boolean {
  // With `manual`, what was not started yet does not count.
  return isConnected && !noLeaveWarning && (totals.running > 0 || !manual)
}
