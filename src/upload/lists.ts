import type { Item } from '../queue/types.js'
import { List, type RowLayout } from './list.js'
import type { RowContext } from './row.js'
import { RowSet, type RowObserver } from './row-set.js'

/** A page bears so many rows; a longer list has a window's worth of them. */
export const MOST_ROWS = 50
/** Rows that are shown until the code for long lists is there. */
const FIRST_ROWS = 15

export interface ListsHost extends RowObserver {
  /** The latest snapshot. */
  readonly latest: (id: string) => Item | undefined
  /** What rows share now. */
  readonly context: () => RowContext
  readonly focusElsewhere: () => void
  /** Items should be arranged again. */
  readonly again: () => void
}

/** A short list at once; what a long one takes is loaded with the first. */
export class Lists {
  readonly rows: RowSet
  readonly #list: HTMLElement
  readonly #more: HTMLElement
  readonly #host: ListsHost
  #short: RowLayout | undefined
  #long: RowLayout | undefined
  #loading = false

  /** `more`: where the rest of a long list is counted while it cannot be shown. */
  constructor(list: HTMLElement, more: HTMLElement, host: ListsHost) {
    this.#list = list
    this.#more = more
    this.#host = host
    this.rows = new RowSet(host)
    this.#short = new List(list, this.rows, host.focusElsewhere)
  }

  /** There is a window on the list. */
  get long(): boolean {
    return this.#long !== undefined
  }

  arrange(items: readonly Item[], context: RowContext): void {
    if (this.#long) {
      this.#long.arrange(items, context)
      // A list that shrinks keeps its height, until it is empty.
      if (items.length === 0) this.#shorten()
      return
    }
    const tooMany = items.length > MOST_ROWS
    const shown = tooMany ? items.slice(0, FIRST_ROWS) : items
    this.#short?.arrange(shown, context)
    const rest = items.length - shown.length
    this.#more.textContent = rest > 0 ? context.format.fill(context.strings.more, { count: rest }) : ''
    if (tooMany) void this.#lengthen()
  }

  async #lengthen(): Promise<void> {
    if (this.#loading) return
    this.#loading = true
    try {
      const { LongList } = await import('./long-list.js')
      this.#more.textContent = ''
      this.#short = undefined
      this.#long = new LongList(this.#list, this.rows, this.#host)
      this.#host.again()
    } catch {
      // The first rows stay; the next change of the list tries again.
    } finally {
      this.#loading = false
    }
  }

  #shorten(): void {
    this.#long?.release()
    this.#long = undefined
    this.#short = new List(this.#list, this.rows, this.#host.focusElsewhere)
  }
}
