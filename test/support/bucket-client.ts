/** The test bucket as a page sees it. */

/** What the bucket does with a PUT or a GET, told in its URL. */
export interface Behaviour {
  /** Of the answer; 200. */
  status?: number
  body?: string
  /** How often the body is repeated; 1. */
  repeat?: number
  headers?: Record<string, string>
  /** `Access-Control-Expose-Headers` of the answer. */
  expose?: string
  /** False: the answer has no CORS headers. */
  cors?: boolean
  /** GET answers with this file of `test/support/media`, in place of `body`. */
  file?: string
  /** An answer to GET stays unfinished after so many bytes. */
  trickle?: number
  /** OPTIONS is answered with 403 and no CORS headers. */
  preflight?: 'refuse'
  /** The connection is cut once so many bytes of the body have come. */
  resetAfter?: number
  /** Reads no further once so many bytes have come, until `release()`. */
  pauseAfter?: number
  /** Answers only after `release()`. */
  hold?: boolean
  /** Answers at the headers, before the body is read. */
  early?: boolean
  /** Never reads the body; without `early`, never answers. */
  deaf?: boolean
}

/** One request as it arrived. */
export interface Seen {
  method: string
  url: string
  headers: Record<string, string>
  /** Bytes of the body so far. */
  size: number
  /** Hex, once the body is complete. */
  sha256: string | null
  /** `closed`: the connection ended before the body did. */
  state: 'open' | 'complete' | 'closed'
}

const { origin, deadOrigin } = (await (await fetch('/__bucket')).json()) as {
  origin: string
  deadOrigin: string
}

/** Nothing listens here. */
export { deadOrigin }
export const bucketOrigin = origin

let count = 0

/** One object of the bucket, with a way to behave. */
export class TestObject {
  readonly name: string
  readonly url: string

  constructor(behaviour: Behaviour = {}) {
    this.name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++count}`
    this.url = `${origin}/${this.name}?do=${encodeURIComponent(JSON.stringify(behaviour))}`
  }

  /** All requests so far, preflights included. */
  seen(): Promise<Seen[]> {
    return this.#control('seen')
  }

  /** The PUTs so far. */
  async puts(): Promise<Seen[]> {
    return (await this.seen()).filter((entry) => entry.method === 'PUT')
  }

  /** The GETs so far. */
  async gets(): Promise<Seen[]> {
    return (await this.seen()).filter((entry) => entry.method === 'GET')
  }

  /** Resolves once a PUT, or another request, is in that state. */
  async reached(state: Seen['state'], method = 'PUT'): Promise<Seen[]> {
    return this.#control('wait', `&state=${state}&method=${method}`)
  }

  /** From now on every GET is refused: the link has ended. */
  async end(): Promise<void> {
    await this.#control('end')
  }

  /** Lets a held answer go. */
  async release(): Promise<void> {
    await this.#control('release')
  }

  async #control(command: string, more = ''): Promise<Seen[]> {
    const answer = await fetch(`${origin}/control/${command}?name=${this.name}${more}`, { cache: 'no-store' })
    return (await answer.json()) as Seen[]
  }
}

export async function sha256(data: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await data.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
