import { property } from '../../ui/decorators.js'
import type { ShareInput } from '../../ui/share/choices.js'
import { LinkElement } from '../link-element.js'
import { folderPrefix } from './path.js'

/** What the page may set on `<presigned-folder>`, besides what all elements for downloads have. */
export abstract class FolderProperties extends LinkElement {
  /** What lies under it is shown; ends in `/`, or is empty for all. */
  @property({ attribute: 'object-prefix' }) objectPrefix = ''
  /** The folder that is open: a prefix below `object-prefix`, or empty for that itself. Follows the user. */
  @property() folder = ''
  /**
   * Links can be copied, and work as long as the user chooses: `1h 1d 7d`, a list of seconds, or the usual times where it
   * is empty or `true`.
   */
  @property() share: ShareInput | null = null
  /** Images of up to 200 KB are shown in place of their icons; each costs a signed URL. */
  @property({ type: Boolean }) thumbnails = false
  /** Nothing is offered as a ZIP. */
  @property({ type: Boolean, attribute: 'no-zip' }) noZip = false
  /** Can be looked at and browsed; nothing is signed. */
  @property({ type: Boolean, reflect: true }) disabled = false

  protected get root(): string {
    return folderPrefix(this.objectPrefix)
  }

  /** Prefix of the folder that is to be open. */
  protected get wanted(): string {
    const folder = folderPrefix(this.folder)
    return folder.startsWith(this.root) ? folder : this.root
  }
}
