import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

export interface FieldOptions {
  /** Names of the fields of one element begin alike, so that two of them may stand on a page. */
  readonly prefix: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly type?: 'text' | 'password' | 'datetime-local'
  readonly placeholder?: string
  readonly inputMode?: 'decimal' | 'url'
}

/** A text field with its label, and with what is said of it. Its own value changes only where the form's does. */
export function field(options: FieldOptions): TemplateResult {
  const { prefix, name, label, value, type = 'text', placeholder, inputMode } = options
  const id = `${prefix}-${name}`
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${name}
      type=${type}
      dir=${type === 'datetime-local' ? nothing : 'ltr'}
      .value=${live(value)}
      placeholder=${placeholder ?? nothing}
      inputmode=${inputMode ?? nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-invalid=${options.fault ? 'true' : nothing}
      aria-describedby=${describedBy(id, options)}
    />
    ${words(id, options)}
  </div>`
}

export interface ChoiceOptions<Name extends string> {
  readonly prefix: string
  readonly name: string
  readonly label: string
  readonly value: Name
  readonly choices: Readonly<Record<Name, string>>
}

export function choice<Name extends string>(options: ChoiceOptions<Name>): TemplateResult {
  const { prefix, name, label, value, choices } = options
  const id = `${prefix}-${name}`
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} name=${name} autocomplete="off" .value=${live(value)}>
      ${Object.entries<string>(choices).map(
        ([choice, words]) => html`<option value=${choice} ?selected=${choice === value}>${words}</option>`,
      )}
    </select>
  </div>`
}

function words(id: string, { hint, fault }: FieldOptions): TemplateResult {
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}`
}

function describedBy(id: string, { hint, fault }: FieldOptions): string | typeof nothing {
  return [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing
}
