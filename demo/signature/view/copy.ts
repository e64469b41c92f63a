import { html, type TemplateResult } from 'lit'
import type { Words } from '../words/words.js'

/** Milliseconds for which it is said that a text was copied. */
const SAID = 4_000

/** A text to take away, with a button that copies it. */
export function copyable(label: string, text: string, { strings }: Words): TemplateResult {
  const { copy, copied, selected } = strings.result
  const take = async ({ currentTarget }: Event) => {
    const place = (currentTarget as HTMLElement).closest('.copyable')
    const field = place?.querySelector('textarea')
    const status = place?.querySelector('[role=status]')
    if (!field || !status) return
    status.textContent = (await isTaken(field)) ? copied : selected
    setTimeout(() => (status.textContent = ''), SAID)
  }
  return html`<div class="copyable">
    <textarea aria-label=${label} dir="ltr" rows="5" readonly spellcheck="false" .value=${text}></textarea>
    <div class="actions">
      <button type="button" class="main" @click=${take}>${copy}</button>
      <span class="hint" role="status"></span>
    </div>
  </div>`
}

async function isTaken(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    // Not every page may: what is selected can be copied by hand.
    field.select()
    return false
  }
}
