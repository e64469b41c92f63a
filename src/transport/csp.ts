/** Remembers which origins the page's own policy keeps it from: the request itself does not say. */
export class BlockedOrigins {
  readonly #origins = new Set<string>()
  readonly #stop = new AbortController()

  constructor() {
    const { signal } = this.#stop
    document.addEventListener('securitypolicyviolation', (event) => this.#note(event), { signal })
  }

  has(url: string): boolean {
    return this.#origins.has(originOf(url))
  }

  destroy(): void {
    this.#stop.abort()
  }

  #note({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent): void {
    if (disposition === 'report' || effectiveDirective !== 'connect-src') return
    this.#origins.add(originOf(blockedURI))
  }
}

/** Scheme, host and port; empty for what is no URL, such as `inline`. */
export function originOf(url: string): string {
  try {
    return new URL(url, document.baseURI).origin
  } catch {
    return ''
  }
}
