import { LitElement, type PropertyValues } from 'lit'

/**
 * What a page has set before the upgrade, Lit hands over with the first update, a microtask after the element was
 * connected, and over whatever the page has set by then. Here it is handed over on connecting: the later value wins.
 */
export abstract class UpgradedElement extends LitElement {
  #connecting = false
  #changed: PropertyValues | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.hasUpdated) {
      this.#connecting = true
      this.performUpdate()
      this.#connecting = false
      // Nothing was drawn: the update that does that comes in its time, and hears of the same changes.
      this.#changed?.forEach((old, name) => this.requestUpdate(name, old))
    }
    this.requestUpdate()
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    this.#changed = changed
    return !this.#connecting
  }
}
