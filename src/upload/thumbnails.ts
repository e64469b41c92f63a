/** Pictures for the rows that are seen. Loaded with the first image. */
import type { PicturesHost } from './pictures.js'
import type { Row } from './row.js'
import { thumbnail } from '../ui/thumbnail.js'

/** Images decoded at once: each takes its full size in memory for a moment. */
const AT_ONCE = 2
/** How far outside of what is seen a row may be. */
const MARGIN = '120px'

export class Thumbnails {
  readonly #host: PicturesHost
  readonly #observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: MARGIN })
  readonly #watched = new Map<Element, Row>()
  readonly #drawn = new Map<Row, HTMLCanvasElement>()
  readonly #line = new Set<Row>()
  #running = 0

  constructor(host: PicturesHost) {
    this.#host = host
  }

  /** Draws the row's file once the row is seen; a second call changes nothing. */
  watch(row: Row): void {
    if (this.#watched.has(row.element)) return
    this.#watched.set(row.element, row)
    this.#observer.observe(row.element)
  }

  /** The row is gone: what it would show is not decoded any more, and its picture's memory is given back. */
  forget(row: Row): void {
    this.#observer.unobserve(row.element)
    this.#watched.delete(row.element)
    this.#line.delete(row)
    const canvas = this.#drawn.get(row)
    this.#drawn.delete(row)
    if (canvas) canvas.width = canvas.height = 0
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const row = this.#watched.get(target)
      if (row && isIntersecting) this.#line.add(row)
      else if (row) this.#line.delete(row)
    }
    this.#pump()
  }

  #pump(): void {
    for (const row of this.#line) {
      if (this.#running >= AT_ONCE) return
      this.#line.delete(row)
      this.#observer.unobserve(row.element)
      void this.#draw(row)
    }
  }

  async #draw(row: Row): Promise<void> {
    const file = this.#host.fileOf(row.id)
    if (!file) return
    this.#running++
    const canvas = await thumbnail(file)
    this.#running--
    if (canvas && this.#watched.has(row.element)) {
      this.#drawn.set(row, canvas)
      this.#host.show(row, canvas)
    }
    this.#pump()
  }
}
