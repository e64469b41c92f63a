import { html, type TemplateResult } from 'lit'

/** A text to take away, with a button that copies it; `said` hears how that went. */
export function copyable(label: string, text: string, said: (words: string) => void): TemplateResult {
  return html`<div class="copyable">
    <textarea aria-label=${label} dir="ltr" rows="5" readonly spellcheck="false" .value=${text}></textarea>
    <button type="button" class="main" @click=${(event: Event) => copy(event, text, said)}>Copy</button>
  </div>`
}

async function copy({ currentTarget }: Event, text: string, said: (words: string) => void): Promise<void> {
  const button = currentTarget as HTMLElement
  try {
    await navigator.clipboard.writeText(text)
    said('Copied.')
  } catch {
    // Not every page may: what is selected can be copied by hand.
    button.parentElement?.querySelector('textarea')?.select()
    said('Selected: copy it with the keyboard.')
  }
}
