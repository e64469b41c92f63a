import { html, nothing, type TemplateResult } from 'lit'
import { failedIcon, retryIcon } from '../../ui/icons.js'
import type { LinkWords } from '../../ui/link-words.js'

/** What went wrong. It is announced by itself. */
export function failureLine(
  words: LinkWords,
  message: string | undefined,
  again: (() => void) | undefined,
): TemplateResult {
  return html`<div role="alert">
    ${
      message === undefined
        ? nothing
        : html`<div class="failure" part="error">
            ${failedIcon()}<span>${message}</span>
            ${
              again
                ? html`<button class="text" part="button retry-button" @click=${again}>
                    ${retryIcon()}${words.strings.tryAgain}
                  </button>`
                : nothing
            }
          </div>`
    }
  </div>`
}
