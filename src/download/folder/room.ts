/**
 * Empty room in place of rows that are not on the page, in a style sheet of its own: a `style` attribute is what a
 * strict policy forbids.
 */
export class Room {
  readonly #sheet = new CSSStyleSheet()
  #text = ''

  constructor(root: ShadowRoot) {
    root.adoptedStyleSheets.push(this.#sheet)
  }

  /** In pixels: above and below the rows, of the row that stands apart, and the least height of all. */
  make(before: number, after: number, apart: number, least: number): void {
    const text = `
      .rows { min-block-size: ${least}px }
      .rows::before { block-size: ${before}px }
      .rows::after { block-size: ${after}px }
      .apart { inset-block-start: ${apart}px }
    `
    if (text === this.#text) return
    this.#text = text
    this.#sheet.replaceSync(text)
  }
}
