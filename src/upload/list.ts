import type { Item } from '../queue/types.js'
import { Row, type RowContext } from './row.js'

/** More rows than this would make the page slow; the rest is counted in words. */
export const MOST_ROWS = 200

/** The rows of the first items, kept in step with the queue. */
export class List {
  readonly #parent: HTMLElement
  readonly #rows = new Map<string, Row>()
  readonly #focusElsewhere: () => void

  /** `focusElsewhere` takes the focus when the row that had it was the last one. */
  constructor(parent: HTMLElement, focusElsewhere: () => void) {
    this.#parent = parent
    this.#focusElsewhere = focusElsewhere
  }

  /** Adds and takes away rows. Existing ones stay as they are. */
  arrange(items: readonly Item[], context: RowContext): void {
    const shown = items.slice(0, MOST_ROWS)
    const wanted = new Set(shown.map((item) => item.id))
    for (const [id, row] of this.#rows) {
      if (!wanted.has(id)) this.#remove(id, row)
    }
    for (const item of shown) {
      if (this.#rows.has(item.id)) continue
      const row = new Row(item)
      row.render(context)
      this.#rows.set(item.id, row)
      // Items keep their order and new ones come last, so that appending is enough.
      this.#parent.append(row.element)
    }
  }

  update(item: Item, context: RowContext): void {
    const row = this.#rows.get(item.id)
    if (row) this.#keepFocus(row, () => row.update(item, context))
  }

  tick(now: number, context: RowContext): void {
    for (const row of this.#rows.values()) row.tick(now, context)
  }

  /** After a change of words or of the element's own attributes. */
  renderAll(context: RowContext): void {
    for (const row of this.#rows.values()) this.#keepFocus(row, () => row.render(context))
  }

  #remove(id: string, row: Row): void {
    const next = this.#hasFocus(row) ? this.#neighbour(id) : undefined
    const had = this.#hasFocus(row)
    this.#rows.delete(id)
    row.element.remove()
    if (next) next.focus()
    else if (had) this.#focusElsewhere()
  }

  /** A button that goes away hands the focus to the one that stays. */
  #keepFocus(row: Row, change: () => void): void {
    const had = this.#hasFocus(row)
    change()
    if (had && !this.#hasFocus(row)) row.focus()
  }

  #hasFocus(row: Row): boolean {
    const root = row.element.getRootNode()
    return root instanceof ShadowRoot && row.element.contains(root.activeElement)
  }

  #neighbour(id: string): Row | undefined {
    const ids = [...this.#rows.keys()]
    const at = ids.indexOf(id)
    return this.#rows.get(ids[at + 1] ?? ids[at - 1] ?? '')
  }
}
