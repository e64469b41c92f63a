/**
 * Empty room in place of rows that are not on the page, in a style sheet of its own: a `style` attribute is what a
 * strict policy forbids.
 */
export class Room {
  readonly #sheet = new CSSStyleSheet()
  #rows = ''
  #least = ''

  constructor(root: ShadowRoot) {
    root.adoptedStyleSheets.push(this.#sheet)
  }

  /** Above and below the rows, and of the row that stands apart. Pixels. */
  make(before: number, after: number, apart: number): void {
    const rows = `
      .rows::before { block-size: ${before}px }
      .rows::after { block-size: ${after}px }
      .apart { inset-block-start: ${apart}px }
    `
    if (rows === this.#rows) return
    this.#rows = rows
    this.#write()
  }

  /** What follows the list stays where it is, while there is nothing in it. Pixels, or 0. */
  hold(height: number): void {
    this.#least = height > 0 ? `.grid { min-block-size: ${height}px }` : ''
    this.#write()
  }

  #write(): void {
    this.#sheet.replaceSync(this.#rows + this.#least)
  }
}
