/** Runs in a worker: one file, one answer. */
import { hashSlices } from './hash-slices.js'

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  hashSlices(data, () => {}).then(
    (md5) => self.postMessage({ md5 }),
    (error: unknown) => self.postMessage({ error: error instanceof Error ? error.name : 'Error' }),
  )
})
// The page sends the file once it knows that this code runs.
self.postMessage({ ready: true })
