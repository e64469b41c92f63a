import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { ForgetfulElement } from '../view/forgetful-element.js'
import { explain } from './explain.js'
import { explained, summary } from './explain-view.js'

/** Explains a pre-signed URL that is pasted. Asks nobody, keeps nothing. */
export class SignatureExplainElement extends ForgetfulElement {
  /** Milliseconds since the epoch. */
  @property({ attribute: false }) clock: () => number = Date.now
  @property({ attribute: false }) text = ''
  #tick: ReturnType<typeof setTimeout> | undefined

  override clear(): void {
    this.text = ''
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#tick)
  }

  protected override render(): TemplateResult {
    const id = `${this.idPrefix}-text`
    const now = this.clock()
    const { strings } = this.words
    const explanation = explain(this.text, now)
    return html`<div class="form">
        <div class="field">
          <label for=${id}>${strings.explain.url}</label>
          <textarea
            id=${id}
            dir="ltr"
            rows="5"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby="${id}-hint"
            .value=${live(this.text)}
            @input=${this.#typed}
          ></textarea>
          <p class="hint" id="${id}-hint">${strings.explain.hint}</p>
        </div>
      </div>
      <div class="result">
        <p role="status">${summary(explanation, this.words)}</p>
        ${explanation.kind === 'signed' ? explained(explanation, now, this.words) : nothing}
      </div>`
  }

  /** The time that is left is counted; a part of the page that is not shown counts for nothing. */
  protected override updated(_changes: PropertyValues): void {
    clearTimeout(this.#tick)
    if (this.text !== '' && this.isConnected) this.#tick = setTimeout(() => this.requestUpdate(), 1000)
  }

  readonly #typed = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value
  }
}
