import { Harness, text, until } from './harness.js'

/** A list that is too long for the page, as a user sees it. */
export class LongListView {
  readonly upload: Harness

  private constructor(upload: Harness) {
    this.upload = upload
  }

  /** An element with so many files, `file 0.txt` and on, once the window on them is there. */
  static async of(count: number, attributes = 'multiple manual') {
    const upload = await Harness.create(attributes)
    upload.element.addFiles(Array.from({ length: count }, (_, i) => text(`file ${i}.txt`)))
    const list = new LongListView(upload)
    await until(() => list.rows[0]?.dataset['index'] === '0')
    return { upload, list }
  }

  get scroller(): HTMLElement {
    const scroller = this.upload.root.querySelector<HTMLElement>('.list')
    if (!scroller) throw new Error('There is no list')
    return scroller
  }

  get rows(): readonly HTMLElement[] {
    return this.upload.rows
  }

  get names(): readonly string[] {
    return this.rows.map((row) => row.querySelector('[part=name]')?.textContent ?? '')
  }

  get first(): string | undefined {
    return this.names[0]
  }

  /** Nodes of every kind within the element. */
  get nodes(): number {
    const walker = document.createTreeWalker(this.upload.root)
    let count = 0
    while (walker.nextNode()) count++
    return count
  }

  /** What is seen of the list is covered with rows, one right after the other. */
  covers(): boolean {
    const frame = this.scroller.getBoundingClientRect()
    const boxes = this.rows.map((row) => row.getBoundingClientRect())
    const seen = boxes.filter(({ top, bottom }) => bottom > frame.top && top < frame.bottom)
    const first = seen[0]
    const last = seen.at(-1)
    if (!first || !last || first.top > frame.top + 1 || last.bottom < frame.bottom - 1) return false
    return seen.every(({ top }, i) => i === 0 || Math.abs(top - (seen[i - 1]?.bottom ?? 0)) < 2)
  }

  /** Presses a key where the focus is. */
  key(key: string): void {
    this.upload.root.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    )
  }
}
