import type { Entry } from './entries.js'
import type { Pictures, PicturesPorts } from './pictures.js'

/** Small images in place of icons, where the page wants them: their code comes with the first. */
export class PicturesOnDemand {
  readonly #ports: PicturesPorts
  #pictures: Pictures | undefined
  #loading: Promise<void> | undefined

  constructor(ports: PicturesPorts) {
    this.#ports = ports
  }

  readonly get = (key: string): Element | undefined => this.#pictures?.get(key)

  /** These are on the page. */
  seen(entries: readonly Entry[]): void {
    if (this.#pictures) return this.#pictures.seen(entries)
    this.#loading ??= this.#load()
    // Without the chunk there are icons.
    this.#loading.catch(() => {})
  }

  stop(): void {
    this.#pictures?.stop()
    this.#pictures = this.#loading = undefined
  }

  async #load(): Promise<void> {
    const { Pictures } = await import('./pictures.js')
    this.#pictures = new Pictures(this.#ports)
    this.#ports.changed()
  }
}
