import type { Item } from '../queue/types.js'
import { Row, type RowContext } from './row.js'

export interface RowObserver {
  /** A row has been made; it is about to come onto the page. */
  arrived(row: Row): void
  left(row: Row): void
}

/** The rows that exist, by the id of their item. Where they stand is up to a `RowLayout`. */
export class RowSet {
  readonly #rows = new Map<string, Row>()
  readonly #observer: RowObserver

  constructor(observer: RowObserver) {
    this.#observer = observer
  }

  all(): IterableIterator<Row> {
    return this.#rows.values()
  }

  get(id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.#rows.get(id)
  }

  /** The row of an item, made when there is none yet. */
  obtain(item: Item, context: RowContext): Row {
    const known = this.#rows.get(item.id)
    if (known) return known
    const row = new Row(item)
    row.render(context)
    this.#rows.set(item.id, row)
    this.#observer.arrived(row)
    return row
  }

  /** Forgets the row; its element stays where it is. */
  drop(row: Row): void {
    this.#rows.delete(row.id)
    this.#observer.left(row)
  }

  update(item: Item, context: RowContext): void {
    const row = this.#rows.get(item.id)
    if (row) keepFocus(row, () => row.update(item, context))
  }

  tick(now: number, context: RowContext): void {
    for (const row of this.#rows.values()) row.tick(now, context)
  }

  /** After a change of words or of the element's own attributes. */
  renderAll(context: RowContext): void {
    for (const row of this.#rows.values()) {
      keepFocus(row, () => row.render(context))
      this.#observer.arrived(row)
    }
  }

  /** The row that holds the focus. */
  get focused(): Row | undefined {
    for (const row of this.#rows.values()) if (row.hasFocus) return row
    return undefined
  }
}

/** A button that goes away hands the focus to the one that stays. */
function keepFocus(row: Row, change: () => void): void {
  const had = row.hasFocus
  change()
  if (had && !row.hasFocus) row.focus()
}
