/** Steps a body passes on its way; each takes chunks and hands chunks on, none holds more than one. */
import { setTimeout as delay } from 'node:timers/promises'

export type Chunks = AsyncIterable<Buffer>

/** Lets through at most so many bytes a second, in pieces of about a tenth of a second. */
export async function* paced(chunks: Chunks, bytesPerSecond: number, signal: AbortSignal): Chunks {
  const piece = Math.max(1, Math.ceil(bytesPerSecond / 10))
  let due = performance.now()
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += piece) {
      const part = chunk.subarray(start, start + piece)
      const now = performance.now()
      // a late timer is made up for, a pause of the sender is not
      due = Math.max(due, now - 200) + (part.length / bytesPerSecond) * 1000
      if (due > now) await delay(due - now, undefined, { signal })
      yield part
    }
  }
}

/** Flips the lowest bit of the byte at `position`. */
export async function* damaged(chunks: Chunks, position: number): Chunks {
  let start = 0
  for await (const chunk of chunks) {
    const index = position - start
    start += chunk.length
    yield index >= 0 && index < chunk.length ? withFlippedBit(chunk, index) : chunk
  }
}

function withFlippedBit(chunk: Buffer, index: number): Buffer {
  const copy = Buffer.from(chunk)
  copy.writeUInt8(chunk.readUInt8(index) ^ 1, index)
  return copy
}

/** Calls `stop` once so many bytes went through, and hands nothing on afterwards. */
export async function* stoppedAfter(chunks: Chunks, bytes: number, stop: () => void): Chunks {
  let left = bytes
  if (left === 0) return stop()
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return stop()
  }
}
