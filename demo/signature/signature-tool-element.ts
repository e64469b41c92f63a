import { html, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { SpeakingElement } from './view/speaking-element.js'

const names = ['sign', 'explain'] as const
type Tab = (typeof names)[number]

let count = 0

/** Both halves of the tool behind two tabs. */
export class SignatureToolElement extends SpeakingElement {
  @state() private shown: Tab = 'sign'
  readonly #prefix = `signature-tool-${++count}`

  protected override render(): TemplateResult {
    const { page } = this.words.strings
    return html`<div class="tabs" role="tablist" aria-label=${page.tabs} @keydown=${this.#move}>
        ${names.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id="${this.#prefix}-${name}"
              aria-controls="${this.#prefix}-${name}-panel"
              aria-selected=${name === this.shown ? 'true' : 'false'}
              tabindex=${name === this.shown ? 0 : -1}
              data-name=${name}
              @click=${this.#choose}
            >
              ${page[name]}
            </button>`,
        )}
      </div>
      ${this.#panel('sign', html`<signature-sign></signature-sign>`)}
      ${this.#panel('explain', html`<signature-explain></signature-explain>`)}`
  }

  #panel(name: Tab, content: TemplateResult): TemplateResult {
    return html`<div
      role="tabpanel"
      id="${this.#prefix}-${name}-panel"
      aria-labelledby="${this.#prefix}-${name}"
      ?hidden=${name !== this.shown}
    >
      ${content}
    </div>`
  }

  readonly #choose = ({ currentTarget }: Event): void => {
    this.shown = (currentTarget as HTMLElement).dataset['name'] as Tab
  }

  readonly #move = (event: KeyboardEvent): void => {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const at = names.indexOf(this.shown)
    const next = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: -1 }[event.key]
    const name = next === undefined ? undefined : names.at(next % names.length)
    if (!name) return
    event.preventDefault()
    this.shown = name
    this.querySelector<HTMLElement>(`#${this.#prefix}-${name}`)?.focus()
  }
}
