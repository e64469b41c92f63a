/** Why a PUT ended with status 0: the browser knows and does not say, so a page has to look around. */
import type { BrokenCause } from '../queue/ports.js'

/** Each answers once asked; asking costs nothing before. */
export interface Facts {
  offline(): boolean
  fileReadable(): Promise<boolean>
  blockedByPolicy(): boolean
  originAnswers(): Promise<boolean>
}

/** From the certain and cheap to the guess that needs the network. */
export async function causeOf(facts: Facts): Promise<BrokenCause> {
  if (facts.offline()) return 'offline'
  if (!(await facts.fileReadable())) return 'file-unreadable'
  if (facts.blockedByPolicy()) return 'blocked-by-csp'
  if (await facts.originAnswers()) return 'reachable'
  // The policy blocks the probe as well, and may have been slow to report the PUT.
  return facts.blockedByPolicy() ? 'blocked-by-csp' : 'unreachable'
}
