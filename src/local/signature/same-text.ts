import { createHash, timingSafeEqual } from 'node:crypto'

/** Takes the same time wherever the texts differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
