import type { Probe } from './probe.js'

/** What is examined, and as whom. */
export interface DoctorSettings {
  readonly endpoint: URL
  /** Origin of the page. */
  readonly origin: string
  /** Headers of the page's own for the endpoint, e.g. `Authorization` or `Cookie`. */
  readonly headers: Readonly<Record<string, string>>
  /** What the page sends along; JSON. */
  readonly context?: unknown
  readonly probe: Probe
  /** Milliseconds without a byte until a server counts as silent. */
  readonly timeout: number
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}

/** Host and path: all of a signed URL that may be shown. */
export function shown(url: URL): string {
  return url.host + url.pathname
}
