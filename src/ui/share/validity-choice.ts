import { html, nothing, type TemplateResult } from 'lit'
import { offerWords } from '../life.js'
import type { LinkWords } from '../link-words.js'

export interface ValidityChoice {
  /** Seconds. */
  readonly choices: readonly number[]
  readonly chosen: number
  readonly disabled?: boolean
  choose(validity: number): void
}

/** How long a link shall work; nothing where there is no choice. */
export function validityChoice(
  { choices, chosen, disabled = false, choose }: ValidityChoice,
  { strings, format }: LinkWords,
): TemplateResult | typeof nothing {
  if (choices.length < 2) return nothing
  return html`<select
    part="share-validity"
    aria-label=${strings.linkWorksFor}
    title=${strings.linkWorksFor}
    ?disabled=${disabled}
    @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}
  >
    ${choices.map(
      (seconds) =>
        html`<option .value=${String(seconds)} ?selected=${seconds === chosen}>
          ${offerWords(seconds, format.locale)}
        </option>`,
    )}
  </select>`
}
