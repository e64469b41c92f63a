import { html, nothing } from 'lit'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { buttons, colours, frame } from '../ui/look.js'
import type { PresignedFolderEventMap } from './folder/events.js'
import { tell } from './folder/events.js'
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
 * @fires {CustomEvent<{ error: LinkError }>} folder-error - Something failed; `error.code`, `error.message` and `error.hint` tell what.
 * @fires {CustomEvent<{ key: string }>} download-start - A download has begun.
 * @fires {CustomEvent<{ keys: readonly string[], validity: number }>} folder-copy - Links were copied; `validity` in seconds, as chosen.
 * @fires {CustomEvent<{ keys: readonly string[], failed: readonly string[] }>} folder-save - A ZIP was saved, without those that failed.
 */
export class PresignedFolderElement extends FolderCore {
  static override readonly styles = styles

  protected override render() {
    const { words, loading, face } = this
    const again = !face || this.browsing.contents?.state === 'failed' ? this.more : undefined
    return html`
      <div class="base" part="base">
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
      failed: (error: unknown) => void this.fail(error),
      forgive: () => (this.failure = undefined),
    }
    return new Face(host, styles)
  }

  get #settings() {
    const { words, links, sent, root: top, share, noZip, disabled, loading } = this
    return { words, links, sent, top, share, zip: !noZip, disabled, loading }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-folder': PresignedFolderElement
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to type listeners
  interface HTMLElementEventMap extends PresignedFolderEventMap {}
}
