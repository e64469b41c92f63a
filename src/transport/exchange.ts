import type { Put, PutOutcome } from '../queue/ports.js'
import { outcomeOf } from './outcome.js'

/**
 * One PUT on the wire: reports its progress, ends once, and lets nothing leave after its end.
 * Uppy makes the `XMLHttpRequest`; the facts are read from it here, since Uppy's own are coarser.
 */
export class Exchange {
  readonly outcome: Promise<PutOutcome>
  readonly #put: Put
  readonly #resolve: (outcome: PutOutcome) => void
  readonly #reject: (reason: DOMException) => void
  #xhr: XMLHttpRequest | null = null
  #ended = false
  #sent = 0
  #allSent = false

  constructor(put: Put) {
    this.#put = put
    let settle!: [(outcome: PutOutcome) => void, (reason: DOMException) => void]
    this.outcome = new Promise((resolve, reject) => (settle = [resolve, reject]))
    ;[this.#resolve, this.#reject] = settle
  }

  /** Called between `open()` and `send()`. */
  attach(xhr: XMLHttpRequest): void {
    this.#xhr = xhr
    const send = xhr.send.bind(xhr)
    // `abort()` before `send()` does nothing, and Uppy sends all the same.
    xhr.send = (body) => {
      if (!this.#ended) send(body)
    }
    xhr.upload.addEventListener('progress', (event) => this.#progress(event.loaded))
    xhr.upload.addEventListener('load', () => this.#uploaded())
    // The browser stopped it, as `window.stop()` does: Uppy would wait for ever.
    xhr.addEventListener('abort', () => this.finish())
  }

  /** Ends with what the request has come to. */
  finish(): void {
    if (this.#ended) return
    const outcome = outcomeOf(this.#xhr)
    // Where a service worker hides the progress, the answer is the first to tell.
    if (outcome.kind === 'stored') this.#uploaded()
    if (this.#end()) this.#resolve(outcome)
  }

  cancel(): void {
    if (this.#end()) this.#reject(new DOMException('The upload was cancelled', 'AbortError'))
  }

  #end(): boolean {
    const first = !this.#ended
    this.#ended = true
    return first
  }

  /** Whichever comes first tells the end: Firefox holds `load` back until the answer is there. */
  #progress(loaded: number): void {
    const { size } = this.#put.file
    const sent = Math.min(loaded, size)
    if (this.#ended || sent <= this.#sent) return
    this.#sent = sent
    this.#put.onProgress(sent)
    if (sent === size) this.#uploaded()
  }

  #uploaded(): void {
    this.#progress(this.#put.file.size)
    if (this.#ended || this.#allSent) return
    this.#allSent = true
    this.#put.onSent()
  }
}
