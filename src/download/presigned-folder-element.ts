import { html } from 'lit'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { property } from '../ui/decorators.js'
import { buttons, colours, frame } from '../ui/look.js'
import { LinkElement } from './link-element.js'

/**
 * @tag presigned-folder
 * @summary A folder of a bucket as a list to browse, share and download from.
 */
export class PresignedFolderElement extends LinkElement {
  static override readonly styles = [colours, outcomes, frame, buttons, actions, heard]

  /** What lies under it is shown; ends in `/`, or is empty for all. */
  @property({ attribute: 'object-prefix' }) objectPrefix = ''

  protected override render() {
    return html`<div class="base" part="base"><slot></slot></div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-folder': PresignedFolderElement
  }
}
