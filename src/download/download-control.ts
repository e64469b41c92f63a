import { html, nothing, type TemplateResult } from 'lit'
import { draw } from '../ui/draw.js'
import type { LinkWords } from '../ui/link-words.js'
import { downloadIcon } from './download-icon.js'

export interface DownloadControl {
  /** An address that lasts makes it a link. */
  readonly href: string | null | undefined
  /** There is somebody who signs; else a link is only followed. */
  readonly signs: boolean
  readonly inline: boolean
  readonly busy: boolean
  readonly disabled: boolean
  /** Of the file. */
  readonly name: string
  readonly words: LinkWords
  readonly press: () => void
}

const openIcon = () => draw('M14 4h6v6M20 4l-8.5 8.5M18 14v6H4V6h6')

/** What downloads when it is pressed. */
export function downloadControl(control: DownloadControl): TemplateResult {
  const { href, signs, inline, busy, disabled, name, press } = control
  const { strings, format } = control.words
  const words = busy ? strings.preparing : inline ? strings.open : strings.download
  const inFull = format.fill(inline ? strings.openOf : strings.downloadOf, { name })
  const face = html`<slot name="icon">${inline ? openIcon() : downloadIcon()}</slot
    ><slot name="label"><bdi aria-hidden="true">${words}</bdi><span class="heard">${inFull}</span></slot>`
  // The second click of a double one is none.
  const click = ({ detail }: MouseEvent) => detail <= 1 && press()
  // Other tabs and windows are the browser's business.
  const follow = (event: MouseEvent) => {
    if (!signs || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    click(event)
  }
  return href === undefined || href === null
    ? html`<button
        class="primary"
        part="button download-button"
        aria-busy=${busy}
        ?disabled=${disabled}
        @click=${click}
      >
        ${face}
      </button>`
    : html`<a
        class="link"
        part="download-link"
        role="link"
        href=${disabled ? nothing : href}
        aria-disabled=${disabled}
        aria-busy=${busy}
        @click=${follow}
        >${face}</a
      >`
}
