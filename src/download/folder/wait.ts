import type { Clock } from '../../queue/ports.js'

/** Resolves after so many milliseconds, or rejects with the reason of `signal`. */
export function wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      disarm()
      reject(signal.reason as Error)
    }
    const disarm = clock.after(ms, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
