/** The queue's ports to the browser. Nothing here runs before it is called, so that importing works in Node. */
import type { Clock, Connectivity } from '../queue/ports.js'

export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

export const browserConnectivity: Connectivity = {
  online: () => navigator.onLine,
  watch(callback) {
    const stop = new AbortController()
    const options = { signal: stop.signal }
    window.addEventListener('online', callback, options)
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') callback()
      },
      options,
    )
    return () => stop.abort()
  },
  progressHidden: () => Boolean(navigator.serviceWorker?.controller),
}
