import { LitElement } from 'lit'

let count = 0

/** An element without a shadow root: labels reach their fields, and the page's style sheet reaches all. */
export abstract class LightElement extends LitElement {
  /** Begins the ids of this element's parts. */
  protected readonly idPrefix = `signature-${++count}`

  protected override createRenderRoot(): this {
    return this
  }

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
