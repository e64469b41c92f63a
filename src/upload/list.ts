import type { Item } from '../queue/types.js'
import type { Row, RowContext } from './row.js'
import type { RowSet } from './row-set.js'

/** Puts rows onto the page, in the order of their items. */
export interface RowLayout {
  arrange(items: readonly Item[], context: RowContext): void
  /** Gives the place up; the rows stay. */
  release(): void
}

/** Every item has its row, all the time: for lists that a page can bear. */
export class List implements RowLayout {
  readonly #parent: HTMLElement
  readonly #rows: RowSet
  readonly #focusElsewhere: () => void

  /** `focusElsewhere` takes the focus when the row that had it was the last one. */
  constructor(parent: HTMLElement, rows: RowSet, focusElsewhere: () => void) {
    this.#parent = parent
    this.#rows = rows
    this.#focusElsewhere = focusElsewhere
  }

  /** Adds and takes away rows. Existing ones stay as they are. */
  arrange(items: readonly Item[], context: RowContext): void {
    const before = [...this.#rows.all()]
    const wanted = new Set(items.map(({ id }) => id))
    const leaving = before.filter(({ id }) => !wanted.has(id))
    const focused = leaving.find((row) => row.hasFocus)
    const heir = focused && neighbour(focused, before, wanted)
    const arriving = items.filter(({ id }) => !this.#rows.get(id))
    for (const row of leaving) {
      this.#rows.drop(row)
      // What makes room for others does not linger.
      if (arriving.length > 0) row.element.remove()
      else row.leave()
    }
    // Items keep their order and new ones come last, so that appending is enough.
    this.#parent.append(...arriving.map((item) => this.#rows.obtain(item, context).element))
    if (heir) heir.focus()
    else if (focused) this.#focusElsewhere()
  }

  release(): void {
    // Nothing is kept but the rows.
  }
}

function neighbour(row: Row, rows: readonly Row[], staying: ReadonlySet<string>): Row | undefined {
  const at = rows.indexOf(row)
  const stays = ({ id }: Row) => staying.has(id)
  return rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays)
}
