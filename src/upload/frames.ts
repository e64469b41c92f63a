import type { Item } from '../queue/types.js'

/** Gathers what changed and hands it over once a frame, each item once. */
export class Frames {
  readonly #paint: (changed: ReadonlyMap<string, Item>) => void
  #changed = new Map<string, Item>()
  #frame = 0

  constructor(paint: (changed: ReadonlyMap<string, Item>) => void) {
    this.#paint = paint
  }

  change(item: Item): void {
    this.#changed.set(item.id, item)
    this.request()
  }

  forget(id: string): void {
    this.#changed.delete(id)
  }

  request(): void {
    this.#frame ||= requestAnimationFrame(() => {
      const changed = this.#changed
      this.#changed = new Map()
      this.#frame = 0
      this.#paint(changed)
    })
  }
}
