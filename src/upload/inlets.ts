import { dropTarget } from '../intake/drop-target.js'
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
  #closeDrop: (() => void) | undefined

  constructor(element: HTMLElement, host: InletsHost) {
    this.#element = element
    this.#host = host
  }

  open(): void {
    this.#closeDrop = dropTarget(this.#element, {
      dragging: this.#host.dragging,
      drop: (data) => void this.#receive(data),
      enabled: this.#host.enabled,
    })
    this.#element.addEventListener('paste', this.#paste)
  }

  close(): void {
    this.#closeDrop?.()
    this.#element.removeEventListener('paste', this.#paste)
  }

  picked(input: HTMLInputElement): void {
    this.#host.take(fromFileList(input.files ?? []).found)
    // The same file may be chosen again, and one that has changed meanwhile is not kept.
    input.value = ''
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
