import { html, nothing, render, type TemplateResult } from 'lit'
import { draw } from '../../ui/draw.js'
import { splitName } from '../../ui/file-kind.js'
import { kindIcon, linkIcon } from '../../ui/icons.js'
import type { LinkWords } from '../../ui/link-words.js'
import { downloadIcon } from '../download-icon.js'
import type { DateWords } from './dates.js'
import type { Entry } from './entries.js'
import { kindOf } from './kind-of.js'

/** What can be pressed in a row. */
export type RowAction = 'enter' | 'download' | 'copy'

/** What all rows share. */
export interface RowContext {
  readonly words: LinkWords
  readonly dates: DateWords
  /** Links are copied here. */
  readonly share: boolean
  /** And are just now: one copy at once. */
  readonly copying: boolean
  readonly disabled: boolean
  /** What an image looks like, where that is known. */
  readonly picture: (key: string) => Element | undefined
}

/** What only this one has. */
export interface RowState {
  /** Among all rows, from 0. */
  readonly index: number
  readonly selected: boolean
  /** Tab leads to it. */
  readonly reachable: boolean
}

export const folderIcon = () => draw('M3 6h6l2 2.5h10V19H3z')

/** One entry on the page; it renders into an element of its own, so that the focus stays where the entry goes. */
export class Row {
  readonly element = document.createElement('div')
  readonly entry: Entry

  constructor(entry: Entry) {
    this.entry = entry
    this.element.role = 'row'
    this.element.className = `row ${entry.kind}`
    this.element.dataset['key'] = entry.key
    this.element.setAttribute('part', 'row')
  }

  render(context: RowContext, state: RowState): void {
    const { element, entry } = this
    element.ariaRowIndex = String(state.index + 2)
    element.ariaSelected = String(state.selected)
    element.tabIndex = state.reachable ? 0 : -1
    render(template(entry, context, state), element)
    // A press changes the box itself; what counts is the selection.
    const box = element.querySelector('input')
    if (box) box.checked = state.selected
  }

  get controls(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('input, button:enabled')]
  }
}

function template(entry: Entry, context: RowContext, { reachable }: RowState): TemplateResult {
  const { strings, format } = context.words
  const { key, name, kind, size, modified } = entry
  const named = (message: Parameters<typeof format.fill>[0]) => format.fill(message, { name })
  const tab = reachable ? 0 : -1
  const [stem, tail] = splitName(name)
  const icon = kind === 'folder' ? folderIcon() : (context.picture(key) ?? kindIcon(kindOf(name)))
  return html`
    <div class="check" role="gridcell" data-do="toggle">
      <input type="checkbox" tabindex=${tab} aria-label=${named(strings.select)} />
    </div>
    <div class="what" role="gridcell">
      <span class="tile ${kind}" part="file-icon">${icon}</span>
      <button
        class="name"
        part="name"
        tabindex=${tab}
        title=${name}
        ?disabled=${context.disabled && kind === 'file'}
        data-do="enter"
      >
        <bdi><span>${stem}</span><span>${tail}</span></bdi>
      </button>
    </div>
    <div class="size" part="size" role="gridcell">${kind === 'file' ? format.size(size) : nothing}</div>
    <div class="date" part="modified" role="gridcell">${context.dates.time(modified)}</div>
    <div class="acts" role="gridcell">
      ${
        kind === 'folder'
          ? nothing
          : html`${
              context.share
                ? button('copy', named(strings.copyLinkTo), strings.copyLink, linkIcon())
                : nothing
            }${button('download', named(strings.downloadOf), strings.download, downloadIcon())}`
      }
    </div>
  `

  function button(action: RowAction, label: string, title: string, icon: TemplateResult) {
    return html`<button
      class="close ${action}"
      part="button ${action}-button"
      tabindex=${tab}
      title=${title}
      aria-label=${label}
      ?disabled=${context.disabled}
      aria-disabled=${action === 'copy' && context.copying}
      data-do=${action}
    >
      ${icon}
    </button>`
  }
}
