import { html, type TemplateResult } from 'lit'

/** Milliseconds for which it is said that a text was copied. */
const SAID = 4_000

/** A text to take away, with a button that copies it. */
export function copyable(label: string, text: string): TemplateResult {
  return html`<div class="copyable">
    <textarea aria-label=${label} dir="ltr" rows="5" readonly spellcheck="false" .value=${text}></textarea>
    <div class="actions">
      <button type="button" class="main" @click=${copy}>Copy</button>
      <span class="hint" role="status"></span>
    </div>
  </div>`
}

async function copy({ currentTarget }: Event): Promise<void> {
  const place = (currentTarget as HTMLElement).closest('.copyable')
  const field = place?.querySelector('textarea')
  const status = place?.querySelector('[role=status]')
  if (!field || !status) return
  status.textContent = await taken(field)
  setTimeout(() => (status.textContent = ''), SAID)
}

async function taken(field: HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value)
    return 'Copied.'
  } catch {
    // Not every page may: what is selected can be copied by hand.
    field.select()
    return 'Selected: copy it with the keyboard.'
  }
}
