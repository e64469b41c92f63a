import { dropTarget, type DropHandlers } from '../intake/drop-target.js'
import type { Found, Haul } from '../intake/found.js'
import { fromDataTransfer, fromFileList } from '../intake/sources.js'

export interface InletsHost {
  readonly enabled: () => boolean
  readonly dragging: (over: boolean) => void
  readonly take: (found: readonly Found[]) => void
  /** A drop without files (then the list is empty), or with some that the browser would not open. */
  readonly missed: (unreadable: readonly string[]) => void
}

/** The ways in which files reach the element: drop, paste, and its file input. */
export class Inlets {
  readonly #element: HTMLElement
  readonly #host: InletsHost
  /** Over the element, over its target in the page: a drag may go from one to the other. */
  readonly #over = new Set<DropHandlers>()
  #selector = ''
  #closeDrop: (() => void) | undefined
  #closePage: (() => void) | undefined

  constructor(element: HTMLElement, host: InletsHost) {
    this.#element = element
    this.#host = host
  }

  open(): void {
    this.#closeDrop = dropTarget(this.#element, this.#handlers())
    this.#element.addEventListener('paste', this.#paste)
  }

  close(): void {
    this.#closeDrop?.()
    this.widen('')
    this.#element.removeEventListener('paste', this.#paste)
  }

  /** Takes drops on whatever matches the selector as well. */
  widen(selector: string): void {
    if (selector === this.#selector) return
    this.#selector = selector
    this.#closePage?.()
    this.#closePage = selector ? this.#openPage(selector) : undefined
  }

  picked(input: HTMLInputElement): void {
    this.#host.take(fromFileList(input.files ?? []).found)
    // The same file may be chosen again, and one that has changed meanwhile is not kept.
    input.value = ''
  }

  #openPage(selector: string): () => void {
    let close: (() => void) | null | undefined
    void import('../intake/page-drop.js').then(
      ({ pageDrop }) => {
        if (close !== null) close = pageDrop(this.#element, selector, this.#handlers())
      },
      // Without the chunk, drops on the element itself still work.
      () => {},
    )
    return () => {
      close?.()
      close = null
    }
  }

  #handlers(): DropHandlers {
    const handlers: DropHandlers = {
      enabled: this.#host.enabled,
      drop: (data) => void this.#receive(data),
      dragging: (over) => {
        if (over) this.#over.add(handlers)
        else this.#over.delete(handlers)
        this.#host.dragging(this.#over.size > 0)
      },
    }
    return handlers
  }

  readonly #paste = (event: ClipboardEvent): void => {
    // Text is for whatever has the focus.
    if (!this.#host.enabled() || !event.clipboardData?.files.length) return
    event.preventDefault()
    void this.#receive(event.clipboardData)
  }

  async #receive(data: DataTransfer | null): Promise<void> {
    const { found, unreadable }: Haul = await fromDataTransfer(data)
    if (found.length > 0) this.#host.take(found)
    if (found.length === 0 || unreadable.length > 0) this.#host.missed(unreadable)
  }
}
