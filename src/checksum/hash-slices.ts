import { md5 } from '@noble/hashes/legacy.js'

/** Memory stays at one slice, however large the file. */
const SLICE = 1024 * 1024

/** Base64 MD5 of a file, read slice by slice. `pause` is awaited between slices and may throw to stop. */
export async function hashSlices(file: Blob, pause: () => void | Promise<void>): Promise<string> {
  const hash = md5.create()
  for (let start = 0; start < file.size; start += SLICE) {
    hash.update(new Uint8Array(await file.slice(start, start + SLICE).arrayBuffer()))
    await pause()
  }
  return btoa(String.fromCharCode(...hash.digest()))
}
