import { html, nothing } from 'lit'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { buttons, colours, frame } from '../ui/look.js'
import { choicesOf } from '../ui/share/choices.js'
import { tell, type FolderTask } from './folder/events.js'
import { failureLine } from './folder/failure-line.js'
import { FolderCore } from './folder/folder-core.js'
import type { FolderFace } from './folder/folder-face.js'
import { skeleton } from './folder/skeleton.js'
import { folderStyles } from './folder/styles.js'

const styles = [colours, outcomes, frame, buttons, actions, heard, folderStyles]

/**
 * @tag presigned-folder
 * @summary A folder of a bucket as a list to browse, share and download from.
 *
 * @attr {string} lang - Language of the words, else that of the nearest ancestor that has one.
 *
 * @slot - What is shown until the first page of the list has come, and beside a failure in its place: a list that the server has made.
 * @slot empty - In place of the words in a folder with nothing in it.
 *
 * @fires {CustomEvent<{ prefix: string }>} folder-open - The user opens a folder. A page that prevents it sets `folder` itself.
 * @fires {CustomEvent<{ prefix: string, count: number, more: boolean }>} folder-load - A page of the list has come; `count` are there now.
 * @fires {CustomEvent<{ task: FolderTask, error: LinkError }>} folder-error - A list, a download, a copy or a ZIP failed.
 * @fires {CustomEvent<{ key: string }>} folder-download - A download has begun.
 * @fires {CustomEvent<{ keys: readonly string[], validity: number }>} folder-copy - Links are on the clipboard; `validity`: seconds that all of them work.
 * @fires {CustomEvent<{ keys: readonly string[], failed: readonly string[] }>} folder-save - A ZIP was saved: `keys` are in it, `failed` are not, or not whole.
 *
 * @csspart base - The frame around everything.
 * @csspart error - What went wrong.
 * @csspart top - The lines above the list.
 * @csspart path - The way to the folder that is open.
 * @csspart folder-name - Its last part.
 * @csspart filter - The field that filters, with its icon.
 * @csspart filter-field - The field itself.
 * @csspart bulk - What can be done with many.
 * @csspart selected - How many are selected.
 * @csspart share-validity - The choice of how long links work.
 * @csspart list - The list, which scrolls.
 * @csspart head - The names of its columns.
 * @csspart row - One file or folder.
 * @csspart file-icon - Its icon.
 * @csspart thumbnail - What an image looks like, in place of the icon.
 * @csspart name - Its name, a button.
 * @csspart size - Its size.
 * @csspart modified - When it was changed.
 * @csspart empty - The words in place of rows.
 * @csspart foot - The line below the list.
 * @csspart count - How many there are.
 * @csspart status - What runs and how far it is, or what came of it.
 * @csspart progress - Its bar.
 * @csspart button - Every button but the names.
 * @csspart retry-button - Asks once more.
 * @csspart up-button - Leads to the folder that holds this one.
 * @csspart path-button - Leads to a folder on the way.
 * @csspart clear-button - Clears the selection.
 * @csspart copy-all-button - Copies the links of many.
 * @csspart csv-button - The same, as a table.
 * @csspart zip-button - Saves many as a ZIP.
 * @csspart sort-button - Sorts by a column.
 * @csspart copy-button - Copies the link of one.
 * @csspart download-button - Downloads one.
 * @csspart more-button - Asks for the next page.
 * @csspart cancel-button - Stops what runs.
 *
 * @cssproperty [--presigned-upload-accent=#2456d6] - Buttons, folders, what is selected, and the focus; `#8fb1ff` in the dark scheme.
 * @cssproperty [--presigned-upload-success=#157a3e] - What went well; `#5cc98a` in the dark scheme.
 * @cssproperty [--presigned-upload-danger=#b3261e] - What failed; `#ff9088` in the dark scheme.
 * @cssproperty [--presigned-upload-color=inherit] - Words.
 * @cssproperty [--presigned-upload-muted=70 % of the words' colour] - Words of less weight, and icons.
 * @cssproperty [--presigned-upload-border=15 % of the words' colour] - Lines, and the frame.
 * @cssproperty [--presigned-upload-background=transparent] - Behind everything.
 * @cssproperty [--presigned-upload-radius=12px] - Corners of the frame.
 * @cssproperty [--presigned-upload-list-height=30rem] - Most height of the list, a length; more rows scroll.
 * @cssproperty [--presigned-upload-spacing=1em] - Between the frame and what is in it.
 * @cssproperty [--presigned-upload-font=inherit] - As the CSS property `font`; all sizes follow its size.
 *
 * @cssstate loading - A page of the list is on its way.
 * @cssstate failed - Something went wrong, and was not tried again yet.
 * @cssstate empty - There is nothing in the folder.
 */
export class PresignedFolderElement extends FolderCore {
  static override readonly styles = styles

  protected override render() {
    const { words, loading, face } = this
    const again = !face || this.browsing.contents?.state === 'failed' ? this.more : undefined
    return html`
      <div class="base ${this.speechless ? 'speechless' : ''}" part="base">
        ${failureLine(words, this.failure?.message, again)}
        <slot ?hidden=${face !== undefined}></slot>
        ${face ? face.view() : loading && this.childElementCount === 0 ? skeleton() : nothing}
        <span class="heard" role="status"></span>
      </div>
    `
  }

  protected override makeFace(Face: typeof FolderFace): FolderFace {
    const { browsing, go, more } = this
    const host = {
      root: this.renderRoot as ShadowRoot,
      browsing,
      go,
      more,
      tell: tell.bind(null, this),
      settings: () => this.#settings,
      changed: () => this.requestUpdate(),
      announce: (text: string) => this.announce(text),
      failed: (task: FolderTask, error: unknown) => void this.fail(task, error),
      forgive: () => (this.failure = undefined),
    }
    return new Face(host, styles)
  }

  get #settings() {
    const { words, links, sent, root: top, share, noZip, thumbnails, disabled, loading } = this
    return {
      words,
      links,
      sent,
      top,
      share: choicesOf(this, share),
      zip: !noZip,
      thumbnails,
      disabled,
      loading,
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-folder': PresignedFolderElement
  }
}
