import type { BrokenCause } from '../../../src/queue/ports.js'
import type { Harness } from './harness.js'

/** Refuses each PUT in the same way until the item ends; answers how many there were. */
export async function refuseAlways(h: Harness, status: number, code?: string): Promise<number> {
  for (let i = 0; i < 20 && h.item().state !== 'failed'; i++) {
    if (h.item().state === 'uploading') await h.put.refuse(status, code)
    else await h.clock.advance(h.clock.next ?? 0)
  }
  return h.puts.length
}

export async function breakAlways(h: Harness, cause: BrokenCause): Promise<number> {
  for (let i = 0; i < 20 && h.item().state !== 'failed'; i++) {
    if (h.item().state === 'uploading') await h.put.break(cause)
    else await h.clock.advance(h.clock.next ?? 0)
  }
  return h.puts.length
}
