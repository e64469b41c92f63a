import type { Entry } from './entries.js'
import { Room } from './room.js'
import { Row, type RowContext } from './row.js'
import { scrollFor, windowOf, type Seen } from './window.js'

export interface RowsHost {
  readonly context: () => RowContext
  readonly isSelected: (key: string) => boolean
  /** These rows are on the page now. `last`: index of the last one. */
  readonly painted: (entries: readonly Entry[], last: number) => void
}

/** Height of a row where there is none to measure. Pixels. */
const TYPICAL = 44

/**
 * The rows of a folder, of which only a window's worth is on the page. The one that has the focus is always there,
 * so that neither the focus nor the next key gets lost.
 */
export class Rows {
  readonly #scroller: HTMLElement
  readonly #body: HTMLElement
  readonly #host: RowsHost
  readonly #room: Room
  readonly #rows = new Map<string, Row>()
  #view: readonly Entry[] = []
  /** Index of the row that arrow keys start from. */
  #active = 0
  #height = TYPICAL

  constructor(scroller: HTMLElement, body: HTMLElement, host: RowsHost) {
    this.#scroller = scroller
    this.#body = body
    this.#host = host
    this.#room = new Room(body.getRootNode() as ShadowRoot)
    new ResizeObserver(() => this.paint()).observe(scroller)
    scroller.addEventListener('scroll', () => this.paint(), { passive: true })
    body.addEventListener('focusin', () => this.#follow())
    body.addEventListener('focusout', () => queueMicrotask(() => this.paint()))
  }

  get view(): readonly Entry[] {
    return this.#view
  }

  get active(): number {
    return this.#active
  }

  /** Rows that are seen at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#seen.height / this.#height))
  }

  /** The row that holds the focus. */
  get focused(): Row | undefined {
    const active = (this.#body.getRootNode() as ShadowRoot).activeElement
    return active ? this.rowOf(active) : undefined
  }

  rowOf(target: EventTarget | null): Row | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('.row') : null
    return element ? this.#rows.get(element.dataset['key'] ?? '') : undefined
  }

  indexOf(row: Row): number {
    return this.#view.indexOf(row.entry)
  }

  /** While another folder is on its way the list keeps its height. */
  hold(on: boolean): void {
    this.#room.hold(on ? this.#scroller.getBoundingClientRect().height : 0)
  }

  /** `stay`: what the user looks at stays where it is, though there may be more above it. */
  arrange(view: readonly Entry[], stay: boolean): void {
    if (view !== this.#view) {
      const { focused } = this
      const first = Math.floor(this.#scroller.scrollTop / this.#height)
      const kept = focused?.entry ?? (this.#scroller.scrollTop > 0 ? this.#view[first] : undefined)
      const was = kept ? this.#view.indexOf(kept) : -1
      const active = this.#view[this.#active]
      this.#view = view
      const now = kept ? view.indexOf(kept) : -1
      this.#active = Math.max(0, active ? view.indexOf(active) : 0)
      // Room first: without it there is nothing to scroll.
      this.paint()
      if (!stay) this.#scroller.scrollTop = 0
      else if (was >= 0 && now >= 0) this.#scroller.scrollTop += (now - was) * this.#height
    }
    this.paint()
  }

  /** The row, or a control in it. */
  focus(index: number, find: (row: Row) => HTMLElement | undefined = (row) => row.element): void {
    this.#active = Math.min(Math.max(index, 0), Math.max(0, this.#view.length - 1))
    const top = scrollFor(this.#active, this.#seen)
    if (top !== this.#scroller.scrollTop) this.#scroller.scrollTop = top
    this.paint(true)
    const row = this.#rows.get(this.#view[this.#active]?.key ?? '')
    if (row) (find(row) ?? row.element).focus({ preventScroll: true })
  }

  /** `hold`: the active row must be there, wherever the list is scrolled to. */
  paint(hold = this.focused !== undefined): void {
    const { scrollTop } = this.#scroller
    const [from, to] = windowOf(this.#seen)
    const apart = hold && this.#view.length > 0 && (this.#active < from || this.#active >= to)
    const indexes = Array.from({ length: to - from }, (_, i) => from + i)
    if (apart) indexes.splice(this.#active < from ? 0 : indexes.length, 0, this.#active)
    const first = Math.min(Math.ceil(this.#seen.top / this.#height), this.#view.length - 1)
    const stop = hold || (this.#active >= from && this.#active < to) ? this.#active : first
    const context = this.#host.context()
    const rows = indexes.map((index) => this.#draw(index, stop, context))
    for (const [key, row] of this.#rows) {
      if (rows.includes(row)) continue
      this.#rows.delete(key)
      row.element.remove()
    }
    this.#putInOrder(rows)
    for (const row of rows)
      row.element.classList.toggle('apart', apart && row === rows[indexes.indexOf(this.#active)])
    this.#measure(rows)
    const height = this.#height
    this.#room.make(from * height, (this.#view.length - to) * height, this.#active * height)
    // WebKit holds on to a row that it saw, where others are told not to (`overflow-anchor`).
    if (this.#scroller.scrollTop !== scrollTop) this.#scroller.scrollTop = scrollTop
    this.#host.painted(this.#view.slice(from, to), to - 1)
  }

  get #seen(): Seen {
    const head = this.#body.offsetTop
    const { scrollTop, clientHeight } = this.#scroller
    return { top: scrollTop, height: clientHeight - head, row: this.#height, count: this.#view.length }
  }

  #draw(index: number, stop: number, context: RowContext): Row {
    const entry = this.#view[index] as Entry
    let row = this.#rows.get(entry.key)
    // After a reload the same key may be another entry.
    if (row?.entry !== entry) {
      row?.element.remove()
      this.#rows.set(entry.key, (row = new Row(entry)))
    }
    row.render(context, { index, selected: this.#host.isSelected(entry.key), reachable: index === stop })
    return row
  }

  /** The focus has moved, by a key or by a press. */
  #follow(): void {
    const row = this.focused
    if (row) this.#active = this.indexOf(row)
    this.paint()
  }

  #measure(rows: readonly Row[]): void {
    const height = rows[0]?.element.getBoundingClientRect().height
    if (height) this.#height = height
  }

  #putInOrder(rows: readonly Row[]): void {
    const root = this.#body.getRootNode() as ShadowRoot
    const active = root.activeElement
    let next = this.#body.firstElementChild
    for (const { element } of rows) {
      if (element === next) next = next.nextElementSibling
      else this.#body.insertBefore(element, next)
    }
    // A browser takes the focus from an element that is put elsewhere.
    if (active instanceof HTMLElement && this.#body.contains(active) && root.activeElement !== active)
      active.focus({ preventScroll: true })
  }
}
