/** MD5 of files for `checksum="md5"`. Loaded only by pages that ask for it. */
import { hashSlices } from './hash-slices.js'
// Under this name: bundlers find a worker's file by the spelling of the line that starts it.
import { TrustedWorker as Worker } from './trusted-worker.js'

type Answer = { readonly ready: true } | { readonly md5: string } | { readonly error: string }

/**
 * Base64 MD5 of a file, computed in a worker, slice by slice. Where the page's policy, or the origin that serves the
 * script, allows no worker, the page's own thread does it with a pause after each slice.
 * Rejects with an `AbortError`, or when the file cannot be read.
 */
export async function md5(file: Blob, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted()
  const worker = await startWorker(signal)
  if (worker) return inWorker(worker, file, signal)
  return hashSlices(file, async () => {
    signal.throwIfAborted()
    await breath()
  })
}

/** A turn for input and painting. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** A worker that has shown that its code runs, or `null`. */
async function startWorker(signal: AbortSignal): Promise<Worker | null> {
  let worker: Worker
  try {
    worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
  const runs = await new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true)
    worker.onerror = (event) => {
      event.preventDefault()
      resolve(false)
    }
    signal.addEventListener('abort', () => resolve(false), { once: true })
  })
  if (runs && !signal.aborted) return worker
  worker.terminate()
  signal.throwIfAborted()
  return null
}

async function inWorker(worker: Worker, file: Blob, signal: AbortSignal): Promise<string> {
  try {
    return await new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('md5' in data) resolve(data.md5)
        else if ('error' in data) reject(new DOMException('The file cannot be read', data.error))
      }
      worker.postMessage(file)
    })
  } finally {
    worker.terminate()
  }
}
