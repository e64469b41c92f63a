import type { LinkClient } from '../grant/links.js'
import type { LinkWords } from '../ui/link-words.js'
import type { ShareInput } from '../ui/share/choices.js'
import type { LinkTask } from './events.js'

/** What a part of the element needs of it. */
export interface PartHost {
  readonly element: HTMLElement & {
    readonly objectKey: string
    /** For saving, and for those who hear it. */
    readonly name: string
    readonly endpoint: string
    readonly sign: unknown
    readonly filename: string | undefined
    readonly inline: boolean
    readonly validity: number | undefined
    readonly share: ShareInput | null
    readonly type: string | undefined
    readonly alt: string | undefined
    readonly context: unknown
    readonly headers: unknown
    readonly credentials: RequestCredentials
    readonly disabled: boolean
  }
  words(): LinkWords
  links(): LinkClient
  /** For those who hear the page. */
  announce(text: string): void
  /** A link is on the clipboard; seconds it works. */
  copied(validity: number): void
  /** Tells the page. */
  failed(task: LinkTask, error: unknown): void
}

/** Something that the element has only where the page wants it. */
export interface Part {
  /** Attributes or words have changed. */
  update(): void
  stop(): void
}

/** Its code comes when it is wanted; it goes when it is not wanted any more. */
export class PartWhenWanted {
  readonly #load: () => Promise<Part>
  readonly #missing: (error: unknown) => void
  #part: Promise<Part> | undefined

  /** `missing`: its code did not load. It is tried again with whatever happens next. */
  constructor(load: () => Promise<Part>, missing: (error: unknown) => void) {
    this.#load = load
    this.#missing = missing
  }

  update(wanted: boolean): void {
    if (!wanted) return this.stop()
    if (this.#part) return this.#then((part) => part.update())
    const loading = (this.#part = this.#load())
    loading.then(
      (part) => part.update(),
      (error: unknown) => {
        // Nobody waits for what was stopped meanwhile; its place is gone, too.
        if (this.#part !== loading) return
        this.#part = undefined
        this.#missing(error)
      },
    )
  }

  stop(): void {
    this.#then((part) => part.stop())
    this.#part = undefined
  }

  /** That it did not load is told once, where that was begun. */
  #then(run: (part: Part) => void): void {
    this.#part?.then(run, () => {})
  }
}
