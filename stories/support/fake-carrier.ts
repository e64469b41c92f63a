/** Carriers without a network: each ends a PUT, or leaves it, as a story needs it. */
import type { BrokenCause, Put, PutOutcome, Transport } from '../../src/queue/ports.js'

export interface Script {
  /** Share of the bytes after which nothing more happens until the end; 1 by default. */
  readonly upTo?: number
  /** Bytes a second; at once by default. */
  readonly speed?: number
  /** How the PUT ends; without one it goes on for good. */
  readonly outcome?: PutOutcome
  /** Why a broken one broke. */
  readonly cause?: BrokenCause
}

export const STORED: PutOutcome = { kind: 'stored', status: 200, etag: 'd41d8cd98f00b204e9800998ecf8427e' }

export function refused(status: number, code: string, retryAfter: string | null = null): PutOutcome {
  return { kind: 'refused', status, body: `<Error><Code>${code}</Code></Error>`, retryAfter, date: null }
}

/** `script` may depend on the PUT, of which the stories give it the file's name as the URL's path. */
export function fakeCarrier(script: Script | ((name: string) => Script)) {
  const scriptOf = (url: string) =>
    typeof script === 'function' ? script(decodeURIComponent(new URL(url).pathname.slice(1))) : script

  return async (): Promise<Transport> => ({
    put: (put) => play(put, scriptOf(put.url)),
    diagnose: async ({ url }) => scriptOf(url).cause ?? 'unreachable',
    destroy() {},
  })
}

async function play(put: Put, { upTo = 1, speed = Infinity, outcome }: Script): Promise<PutOutcome> {
  const { file, signal } = put
  const goal = file.size * upTo
  const started = performance.now()
  for (let sent = 0; sent < goal;) {
    await frame(signal)
    sent = Math.min(goal, (performance.now() - started) * (speed / 1000))
    put.onProgress(Math.floor(sent))
  }
  if (upTo === 1) put.onSent()
  return outcome ?? never(signal)
}

function frame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 50)
    onAbort(signal, () => {
      clearTimeout(timer)
      reject(aborted())
    })
  })
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, () => reject(aborted())))
}

function onAbort(signal: AbortSignal, callback: () => void): void {
  if (signal.aborted) callback()
  else signal.addEventListener('abort', callback, { once: true })
}

const aborted = () => new DOMException('The upload was stopped', 'AbortError')
