/** What images look like, in place of their icons. Loaded where the page asks for it. */
import { thumbnail } from '../../ui/thumbnail.js'
import type { Entry } from './entries.js'

export interface PicturesPorts {
  readonly sign: (key: string, signal: AbortSignal) => Promise<{ readonly url: string }>
  /** There is another picture. */
  readonly changed: () => void
}

/** Bytes: more would be fetched for a few pixels. */
const MOST_BYTES = 200_000
/** What is neither of these tells no size before it is drawn, or is drawn by no browser: SVG, TIFF, ICO. */
const DRAWN = /\.(jpe?g|png|gif|webp|avif|hei[cf]|bmp)$/i
/** Fetched at once. */
const AT_ONCE = 2
/** That are kept. */
const MOST = 200

/** Fetched, not put into an `<img>`: its address would be a signed URL in the page's tree. */
export class Pictures {
  readonly #ports: PicturesPorts
  /** By key; `null` while it is fetched, or for good where there is none. */
  readonly #pictures = new Map<string, Element | null>()
  readonly #stopping = new AbortController()
  #wanted: readonly Entry[] = []
  #running = 0

  constructor(ports: PicturesPorts) {
    this.#ports = ports
  }

  get(key: string): Element | undefined {
    return this.#pictures.get(key) ?? undefined
  }

  /** These are on the page: what is not any more has lost its turn. */
  seen(entries: readonly Entry[]): void {
    this.#wanted = entries
    while (this.#running < AT_ONCE) {
      const next = this.#wanted.find((entry) => isSmallImage(entry) && !this.#pictures.has(entry.key))
      if (!next) return
      void this.#fetch(next.key)
    }
  }

  stop(): void {
    this.#stopping.abort()
  }

  async #fetch(key: string): Promise<void> {
    const { signal } = this.#stopping
    this.#running++
    this.#keep(key, null)
    try {
      const { url } = await this.#ports.sign(key, signal)
      const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal })
      const picture = answer.ok ? await thumbnail(await answer.blob()) : null
      if (picture) this.#keep(key, picture)
    } catch {
      // The icon says as much.
    } finally {
      this.#running--
      if (!signal.aborted) {
        this.#ports.changed()
        this.seen(this.#wanted)
      }
    }
  }

  #keep(key: string, picture: Element | null): void {
    this.#pictures.delete(key)
    this.#pictures.set(key, picture)
    const [oldest] = this.#pictures.keys()
    if (this.#pictures.size > MOST && oldest !== undefined) this.#pictures.delete(oldest)
  }
}

function isSmallImage({ kind, name, size }: Entry): boolean {
  return kind === 'file' && size > 0 && size <= MOST_BYTES && DRAWN.test(name)
}
