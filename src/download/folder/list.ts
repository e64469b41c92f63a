import type { Entry } from './entries.js'
import { RowInput, type RowInputPorts } from './row-input.js'
import { Rows, type RowsHost } from './rows.js'

export interface FolderListPorts extends RowInputPorts, RowsHost {}

/** The rows with keys and presses, and what becomes of the focus when they change. */
export class FolderList {
  readonly #scroller: HTMLElement
  readonly #root: ShadowRoot
  readonly #rows: Rows
  /** The user is on the way to another folder, and comes from this one. */
  #travelling: { readonly from: string } | undefined

  constructor(scroller: HTMLElement, ports: FolderListPorts) {
    const body = scroller.querySelector<HTMLElement>('.rows') as HTMLElement
    this.#scroller = scroller
    this.#root = scroller.getRootNode() as ShadowRoot
    this.#rows = new Rows(scroller, body, ports)
    new RowInput(body, this.#rows, ports)
  }

  /** Call it before the rows and the path of the old folder go: the focus may be in them. */
  leave(from: string): void {
    this.#rows.hold(true)
    const { activeElement } = this.#root
    if (!activeElement?.closest('.path, .rows, .grid')) return
    this.#travelling = { from }
    this.#scroller.focus({ preventScroll: true })
  }

  /** `stay`: what the user looks at stays where it is. `arrived`: nothing more is on the way for now. */
  arrange(view: readonly Entry[], stay: boolean, arrived: boolean): void {
    const was = this.#rows.focused ? this.#rows.active : -1
    this.#rows.arrange(view, stay)
    if (arrived) this.#rows.hold(false)
    if (this.#travelling && arrived) this.#settle(this.#travelling.from)
    else if (was >= 0 && !this.#rows.focused) this.focus(was)
  }

  focus(index: number): void {
    if (this.#rows.view.length > 0) this.#rows.focus(index)
    else this.#root.querySelector<HTMLElement>('.here')?.focus()
  }

  /** In the middle of the list too, where it was left. */
  enter(): void {
    this.focus(this.#rows.active)
  }

  /** On the folder that the user comes from, else on the first row; where the focus was taken elsewhere it stays. */
  #settle(from: string): void {
    this.#travelling = undefined
    if (this.#root.activeElement !== this.#scroller) return
    this.focus(
      Math.max(
        0,
        this.#rows.view.findIndex(({ key }) => key === from),
      ),
    )
  }
}
