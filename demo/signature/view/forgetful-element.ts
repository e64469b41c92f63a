import { SpeakingElement } from './speaking-element.js'

let count = 0

/** An element with fields, which are empty once the page is left. */
export abstract class ForgetfulElement extends SpeakingElement {
  /** Begins the ids of this element's parts. */
  protected readonly idPrefix = `signature-${++count}`

  override connectedCallback(): void {
    super.connectedCallback()
    // A page that is kept for the way back would keep the keys with it.
    window.addEventListener('pagehide', this.#clear)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('pagehide', this.#clear)
  }

  /** Forgets what was typed and what came of it. */
  abstract clear(): void

  readonly #clear = (): void => {
    this.clear()
    // At once: nothing is rendered any more once the page is gone.
    this.performUpdate()
  }
}
