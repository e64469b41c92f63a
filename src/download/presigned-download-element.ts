import { html } from 'lit'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { property } from '../ui/decorators.js'
import { buttons, colours, frame } from '../ui/look.js'
import { LinkElement } from './link-element.js'

/**
 * @tag presigned-download
 * @summary A link or button that signs when it is pressed, so that it is never stale.
 */
export class PresignedDownloadElement extends LinkElement {
  static override readonly styles = [colours, outcomes, frame, buttons, actions, heard]

  /** Name of the object. */
  @property({ attribute: 'object-key' }) objectKey = ''

  protected override render() {
    return html`<button class="primary" part="button">${this.words.strings.download}</button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-download': PresignedDownloadElement
  }
}
