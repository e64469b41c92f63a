/** A list of any length with a window's worth of rows. Loaded for the first long list. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/virtual-core'
import type { Item } from '../queue/types.js'
import type { RowLayout } from './list.js'
import { keyTarget } from './list-keys.js'
import { Room } from './room.js'
import type { Row, RowContext } from './row.js'
import type { RowSet } from './row-set.js'

/** Rows beyond each end of what is seen. */
const OVERSCAN = 5
/** However tall the page makes the list, it has no more rows than this. */
const MOST = 60
/** Height of a row that was not measured yet, where there is none to measure. Pixels. */
const TYPICAL = 57
const MOST_ROUNDS = 5

export interface LongListPorts {
  /** The latest snapshot. */
  readonly latest: (id: string) => Item | undefined
  /** What rows share now: they are made at any time, not only when the list is arranged. */
  readonly context: () => RowContext
  readonly focusElsewhere: () => void
}

/**
 * The scrolling is TanStack's; rows stand in the flow, with room in place of those that are not there. The row
 * that has the focus is there with both its neighbours wherever the list is scrolled to, so that neither the
 * focus nor the next Tab gets lost.
 */
export class LongList implements RowLayout {
  readonly #list: HTMLElement
  readonly #rows: RowSet
  readonly #ports: LongListPorts
  readonly #virtualizer: Virtualizer<HTMLElement, Element>
  readonly #room: Room
  readonly #listening = new AbortController()
  readonly #estimate: number
  #items: readonly Item[] = []
  /** Index of the row that must be there. */
  #held = -1
  #painting = false
  #unpainted = false
  #keyOf = (index: number): string => this.#items[index]?.id ?? ''

  constructor(list: HTMLElement, rows: RowSet, ports: LongListPorts) {
    this.#list = list
    this.#rows = rows
    this.#ports = ports
    this.#estimate = list.querySelector('li')?.offsetHeight || TYPICAL
    this.#room = new Room(list)
    this.#virtualizer = new Virtualizer<HTMLElement, Element>(this.#options())
    this.#virtualizer._willUpdate()
    list.classList.add('long')
    const { signal } = this.#listening
    list.addEventListener('focusin', () => this.#follow(), { signal })
    list.addEventListener('focusout', () => queueMicrotask(() => this.#follow()), { signal })
    list.addEventListener('keydown', (event) => this.#key(event), { signal })
  }

  arrange(items: readonly Item[]): void {
    const focused = this.#rows.focused
    const was = focused ? this.#indexOf(focused) : -1
    this.#items = items
    // A new function tells the virtualizer that other items have the indexes now.
    this.#keyOf = (index) => this.#items[index]?.id ?? ''
    const now = focused ? this.#indexOf(focused) : -1
    // Who stood next takes the place of a focused row that is gone.
    const heir = focused && now < 0 ? Math.min(was, items.length - 1) : now
    this.#hold(heir)
    if (!focused || now >= 0) return
    const row = this.#rows.get(items[heir]?.id)
    if (row) row.focus()
    else this.#ports.focusElsewhere()
  }

  release(): void {
    this.#listening.abort()
    this.#virtualizer._didMount()()
    this.#room.clear()
    this.#list.classList.remove('long')
  }

  #options() {
    return {
      count: this.#items.length,
      getScrollElement: () => this.#list,
      estimateSize: () => this.#estimate,
      getItemKey: this.#keyOf,
      overscan: OVERSCAN,
      rangeExtractor: (range: Range) => this.#extract(range),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#paint(),
    }
  }

  #extract(range: Range): number[] {
    const seen = defaultRangeExtractor(range).slice(0, MOST)
    if (this.#held < 0) return seen
    const around = [this.#held - 1, this.#held, this.#held + 1].filter((i) => i >= 0 && i < range.count)
    return [...new Set([...seen, ...around])].sort((a, b) => a - b)
  }

  #hold(index: number): void {
    this.#held = index
    this.#virtualizer.setOptions(this.#options())
    this.#virtualizer._willUpdate()
    this.#paint()
  }

  /** The focus has moved. */
  #follow(): void {
    const { focused } = this.#rows
    const index = focused ? this.#indexOf(focused) : -1
    if (index !== this.#held) this.#hold(index)
  }

  #key(event: KeyboardEvent): void {
    const { focused } = this.#rows
    const page = this.#virtualizer.range
    if (!focused || !page || event.altKey || event.ctrlKey || event.metaKey) return
    const rows = Math.max(1, page.endIndex - page.startIndex)
    const to = keyTarget(event.key, this.#indexOf(focused), rows, this.#items.length)
    if (to === undefined) return
    event.preventDefault()
    const { id } = this.#items[to] ?? {}
    const button = focused.focusedButton
    this.#hold(to)
    this.#rows.get(id)?.focus(button, { preventScroll: true })
    this.#virtualizer.scrollToIndex(to)
  }

  /** Rows that turn out to have another height than expected ask for another round. */
  #paint(): void {
    this.#unpainted = true
    if (this.#painting) return
    this.#painting = true
    for (let round = 0; this.#unpainted && round < MOST_ROUNDS; round++) {
      this.#unpainted = false
      this.#draw(this.#ports.context())
    }
    this.#painting = false
  }

  #draw(context: RowContext): void {
    const places = this.#virtualizer.getVirtualItems()
    const rows = places.flatMap(({ index }) => this.#obtain(index, context) ?? [])
    const top = this.#list.scrollTop
    const kept = new Set(rows)
    for (const row of [...this.#rows.all()]) {
      if (kept.has(row)) continue
      this.#rows.drop(row)
      row.element.remove()
    }
    this.#putInOrder(rows)
    this.#room.make(places, this.#virtualizer.getTotalSize(), rows)
    // WebKit holds on to a row that it saw, where others are told not to (`overflow-anchor`).
    if (this.#list.scrollTop !== top) this.#list.scrollTop = top
    this.#openToTab(places, rows, context)
    for (const row of rows) this.#virtualizer.measureElement(row.element)
    this.#virtualizer.measureElement(null)
  }

  #obtain(index: number, context: RowContext): Row | undefined {
    const id = this.#items[index]?.id
    const item = id === undefined ? undefined : this.#ports.latest(id)
    // An item that has just left keeps its row until the list is arranged: that is when its focus is passed on.
    const row = item ? this.#rows.obtain(item, context) : this.#rows.get(id)
    if (!row) return undefined
    row.element.dataset['index'] = String(index)
    row.element.ariaPosInSet = String(index + 1)
    row.element.ariaSetSize = String(this.#items.length)
    return row
  }

  #putInOrder(rows: readonly Row[]): void {
    const { focused } = this.#rows
    const button = focused?.focusedButton
    let next = this.#list.firstElementChild
    for (const { element } of rows) {
      if (element === next) next = next.nextElementSibling
      else this.#list.insertBefore(element, next)
    }
    // A browser takes the focus from an element that is put elsewhere.
    if (focused && !focused.hasFocus) focused.focus(button, { preventScroll: true })
  }

  /** One row at a time is in the order of Tab: the one with the focus, else the first that is seen. */
  #openToTab(places: readonly VirtualItem[], rows: readonly Row[], context: RowContext): void {
    const top = this.#virtualizer.scrollOffset ?? 0
    const seen = places.findIndex(({ start }) => start >= top)
    const stop = this.#rows.focused ?? rows[Math.max(0, seen)]
    for (const row of rows) row.setReachable(row === stop, context)
  }

  #indexOf(row: Row): number {
    return this.#items.findIndex(({ id }) => id === row.id)
  }
}
