import Uppy from '@uppy/core'
import XHRUpload from '@uppy/xhr-upload'
import type { Put, PutOutcome } from '../queue/ports.js'
import { Exchange } from './exchange.js'
import { isReadable } from './facts.js'
import { plainRequest, type PlainRequest } from './request.js'

const silent = () => {}

/**
 * Uppy with XHRUpload as a plain carrier: it holds only what is being sent, decides nothing, repeats
 * nothing, says nothing. `docs/decisions/transport-uppy.md` tells what this guards against.
 */
export class Carrier {
  readonly #uppy = new Uppy({ logger: { debug: silent, warn: silent, error: silent } })
  readonly #exchanges = new Map<string, Exchange>()
  #count = 0
  #destroyed = false

  constructor() {
    this.#uppy.use(XHRUpload, {
      endpoint: '', // each file brings its own
      formData: false,
      limit: 0, // the queue's is the only one
      timeout: 0, // the queue watches for stalls
      shouldRetry: () => false,
      // An empty answer is a success; as XML, Firefox would complain of it in the console.
      responseType: 'text',
      getResponseData: () => ({}),
      // Synchronous: a throw or a wait in here is an upload that hangs, or one that outlives its cancel.
      onBeforeRequest: (xhr, _retries, [file]) => {
        if (file) this.#exchanges.get(file.id)?.attach(xhr)
      },
    })
    this.#uppy.on('upload-success', (file) => this.#finish(file?.id))
    this.#uppy.on('upload-error', (file) => this.#finish(file?.id))
  }

  async put(put: Put): Promise<PutOutcome> {
    const exchange = new Exchange(put)
    // Of a file that is gone Firefox and WebKit make a request that never ends.
    const readable = await isReadable(put.file)
    if (this.#destroyed || put.signal.aborted) {
      exchange.cancel()
      return exchange.outcome
    }
    if (!readable) return { kind: 'broken' }
    const id = this.#add(plainRequest(put))
    this.#exchanges.set(id, exchange)
    const cancel = () => this.#cancel(id)
    put.signal.addEventListener('abort', cancel)
    // Whatever Uppy makes of a failure: when it is through with the file, so are we.
    void this.#uppy
      .upload()
      .catch(silent)
      .finally(() => this.#finish(id))
    try {
      return await exchange.outcome
    } finally {
      put.signal.removeEventListener('abort', cancel)
    }
  }

  destroy(): void {
    this.#destroyed = true
    for (const id of [...this.#exchanges.keys()]) this.#cancel(id)
    this.#uppy.destroy()
  }

  #add({ url, method, headers, body }: PlainRequest): string {
    // A name of its own for each attempt: of two equal ones Uppy refuses the second.
    const name = `attempt ${++this.#count}`
    const id = this.#uppy.addFile({ name, type: 'application/octet-stream', data: body })
    this.#uppy.setFileState(id, { xhrUpload: { endpoint: url, method, headers } })
    return id
  }

  #finish(id: string | undefined): void {
    if (id === undefined) return
    this.#exchanges.get(id)?.finish()
    this.#remove(id)
  }

  #cancel(id: string): void {
    this.#exchanges.get(id)?.cancel()
    this.#remove(id)
  }

  /** A failed file left in Uppy would be sent again with the next one. Removing a running one aborts it. */
  #remove(id: string): void {
    if (!this.#exchanges.delete(id)) return
    this.#uppy.removeFile(id)
  }
}
