/** What only a file needs, in one piece: it decides, asks, carries and shows. */
import { createGrantClient, type GrantClientOptions } from '../grant/client.js'
import type { Ledger } from '../queue/ledger.js'
import type { GrantClient } from '../queue/ports.js'
import { Scheduler, type SchedulerOptions } from '../queue/scheduler.js'
import { Throughput } from '../queue/throughput.js'
import { browserClock, browserConnectivity } from './browser.js'
import { PageGuard } from './page-guard.js'

export { Face } from './face.js'

/** What one element has learnt of the line serves all of the page. */
const throughput = new Throughput()

const browser = {
  clock: browserClock,
  connectivity: browserConnectivity,
  random: Math.random,
  throughput,
  classifier: () => import('../queue/classify.js'),
}

/** `asksToStay`: whether the page wants a question before it is left with files on their way. */
export function scheduler(
  ledger: Ledger,
  options: Omit<SchedulerOptions, keyof typeof browser>,
  asksToStay: () => boolean,
): Scheduler {
  new PageGuard(ledger, asksToStay)
  return new Scheduler({ ...browser, ...options }, ledger)
}

export function grantClient(options: Omit<GrantClientOptions, 'clock'>): GrantClient {
  return createGrantClient({ clock: browserClock, ...options })
}
