import { fileKind } from '../ui/file-kind.js'
import type { Row } from './row.js'
import type { RowObserver } from './row-set.js'
import type { Thumbnails } from './thumbnails.js'

export interface PicturesHost {
  /** The user should see what images look like. */
  readonly wanted: () => boolean
  readonly fileOf: (id: string) => File | undefined
  /** Hands a row its picture, or takes it away. */
  readonly show: (row: Row, picture: Element | null) => void
}

/** Small pictures for rows of images; what draws them is loaded with the first one. */
export class Pictures implements RowObserver {
  readonly #host: PicturesHost
  readonly #waiting = new Set<Row>()
  #thumbnails: Thumbnails | undefined
  #loading = false

  constructor(host: PicturesHost) {
    this.#host = host
  }

  arrived(row: Row): void {
    const { name, type } = row.item
    if (!this.#host.wanted() || fileKind(type, name) !== 'image') return
    if (this.#thumbnails) return this.#thumbnails.watch(row)
    this.#waiting.add(row)
    void this.#load()
  }

  left(row: Row): void {
    this.#waiting.delete(row)
    this.#thumbnails?.forget(row)
  }

  async #load(): Promise<void> {
    if (this.#loading) return
    this.#loading = true
    try {
      const { Thumbnails } = await import('./thumbnails.js')
      this.#thumbnails = new Thumbnails(this.#host)
      for (const row of this.#waiting) this.#thumbnails.watch(row)
      this.#waiting.clear()
    } catch {
      // Icons do as well; the next image tries again.
    } finally {
      this.#loading = false
    }
  }
}
