import { LitElement } from 'lit'
import { Language } from '../../../src/ui/language.js'
import { toolStringsFor } from '../words/languages.js'
import type { ToolStrings } from '../words/strings.js'
import { Words } from '../words/words.js'

/** An element without a shadow root, in the page's language: labels reach their fields, and the page's style sheet reaches all. */
export abstract class SpeakingElement extends LitElement {
  #words: Words | undefined
  readonly #language = new Language<ToolStrings>(this, toolStringsFor, () => {
    this.#words = undefined
    this.requestUpdate()
  })

  protected get words(): Words {
    const { lang, words } = this.#language
    return (this.#words ??= new Words(words && lang, words))
  }

  protected override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#language.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#language.close()
  }

  protected override willUpdate(): void {
    this.#language.update()
  }
}
