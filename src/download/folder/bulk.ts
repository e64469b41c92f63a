import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon, linkIcon } from '../../ui/icons.js'
import type { LinkWords } from '../../ui/link-words.js'
import { validityChoice } from '../../ui/share/validity-choice.js'
import { downloadIcon } from '../download-icon.js'

export interface BulkFace {
  readonly words: LinkWords
  /** Entries that are selected; with 0 the buttons are about all. */
  readonly selected: number
  readonly disabled: boolean
  /** Seconds to choose from; empty where no links are copied. */
  readonly choices: readonly number[]
  readonly chosen: number
  readonly zip: boolean
  /** There is nothing to do anything with. */
  readonly isEmpty: boolean
  /** Links are being copied, or a ZIP is being made: one at once; or what it is about is still coming. Buttons stay where the focus is. */
  readonly copying: boolean
  readonly saving: boolean
  readonly choose: (validity: number) => void
  readonly clear: () => void
  readonly copy: (as: 'lines' | 'csv') => void
  readonly save: () => void
}

/** What can be done with a selection, or with all that is in the folder. */
export function bulkBar(face: BulkFace): TemplateResult | typeof nothing {
  const { words, selected, disabled, choices, zip, isEmpty, copying, saving, clear, copy, save } = face
  if (isEmpty) return nothing
  const { strings, format } = words
  return html`<div class="bulk" part="bulk">
    ${
      selected > 0
        ? html`<span class="selected" part="selected">
            ${format.fill(strings.selected, { count: selected })}
            <button
              class="close"
              part="button clear-button"
              title=${strings.selectNone}
              aria-label=${strings.selectNone}
              @click=${clear}
            >
              ${closeIcon()}
            </button>
          </span>`
        : nothing
    }
    ${
      choices.length > 0
        ? html`${validityChoice(face, words)}
            <button
              class="text"
              part="button copy-all-button"
              ?disabled=${disabled}
              aria-disabled=${copying}
              @click=${() => copy('lines')}
            >
              ${linkIcon()}${
                selected > 0 ? format.fill(strings.copyLinks, { count: selected }) : strings.copyAllLinks
              }
            </button>
            <button
              class="text"
              part="button csv-button"
              ?disabled=${disabled}
              aria-disabled=${copying}
              @click=${() => copy('csv')}
            >
              ${strings.copyCsv}
            </button>`
        : nothing
    }
    ${
      zip
        ? html`<button
            class="text"
            part="button zip-button"
            ?disabled=${disabled}
            aria-disabled=${saving}
            @click=${save}
          >
            ${downloadIcon()}${selected > 0 ? strings.downloadZip : strings.downloadAll}
          </button>`
        : nothing
    }
  </div>`
}
