import type { Row } from './row.js'

interface Place {
  readonly index: number
  readonly start: number
  readonly end: number
}

/**
 * Empty room in place of rows that are not on the page. It is set in a style sheet of its own, because a `style`
 * attribute is what a strict policy forbids.
 */
export class Room {
  readonly #root: ShadowRoot
  readonly #sheet = new CSSStyleSheet()
  #text = ''

  constructor(list: HTMLElement) {
    this.#root = list.getRootNode() as ShadowRoot
    this.#root.adoptedStyleSheets.push(this.#sheet)
  }

  /** `places`: where the rows stand, in order, in pixels; `total`: the height of all. */
  make(places: readonly Place[], total: number, rows: readonly Row[]): void {
    const gap = places.findIndex(({ index }, i) => i > 0 && index !== (places[i - 1]?.index ?? 0) + 1)
    rows.forEach(({ element }, i) => element.classList.toggle('after-gap', i === gap))
    const before = places[0]?.start ?? 0
    const between = gap > 0 ? (places[gap]?.start ?? 0) - (places[gap - 1]?.end ?? 0) : 0
    const after = total - (places.at(-1)?.end ?? total)
    // Not as padding: a box is never smaller than that.
    const text = `
      .long::before { block-size: ${px(before)} }
      .long::after { block-size: ${px(after)} }
      .after-gap { margin-block-start: ${px(between)} }
    `
    if (text === this.#text) return
    this.#text = text
    this.#sheet.replaceSync(text)
  }

  clear(): void {
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
  }
}

function px(length: number): string {
  return `${Math.max(0, Math.round(length))}px`
}
