import { html, nothing } from 'lit'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { buttons, colours, frame } from '../ui/look.js'
import { bulkBar } from './folder/bulk.js'
import type { PresignedFolderEventMap } from './folder/events.js'
import { failureLine, filterField, head, path, skeleton } from './folder/face.js'
import { FolderCore } from './folder/folder-core.js'
import { nameOf } from './folder/path.js'
import { folderStyles } from './folder/styles.js'

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
 * @fires {CustomEvent<{ error: LinkFailure }>} folder-error - Something failed; `error.code`, `error.message` and `error.hint` tell what.
 * @fires {CustomEvent<{ key: string }>} download-start - A download has begun.
 * @fires {CustomEvent<{ keys: readonly string[], validity: number }>} share-copy - Links were copied; `validity` in seconds, as chosen.
 * @fires {CustomEvent<{ keys: readonly string[], failed: readonly string[] }>} folder-save - A ZIP was saved, without those that failed.
 */
export class PresignedFolderElement extends FolderCore {
  static override readonly styles = [colours, outcomes, frame, buttons, actions, heard, folderStyles]

  protected override render() {
    const { words, browsing, loading, shown } = this
    const { contents, view, filter } = browsing
    const { strings } = words
    const empty = !loading && view.length === 0 && contents?.state === 'ready'
    return html`
      <div class="base ${shown ? '' : 'first'}" part="base">
        ${failureLine(words, this.failure?.message, contents?.state === 'failed' ? this.more : undefined)}
        <slot ?hidden=${shown}></slot>
        ${shown ? this.#tools() : nothing}
        <div
          class="grid"
          part="list"
          role="grid"
          tabindex="-1"
          aria-label=${nameOf(this.here) || strings.folderTop}
          aria-multiselectable="true"
          aria-rowcount=${contents?.more ? -1 : view.length + 1}
          aria-busy=${loading}
          ?hidden=${!shown}
        >
          ${this.#head()}
          <div class="rows" role="rowgroup"></div>
          ${loading && view.length === 0 ? skeleton() : nothing}
          <div class="empty" part="empty" ?hidden=${!empty}>
            ${
              filter.trim() === ''
                ? html`<slot name="empty">${strings.folderEmpty}</slot>`
                : words.format.fill(strings.filterNone, { text: filter.trim() })
            }
          </div>
        </div>
        ${loading && !shown && this.childElementCount === 0 ? skeleton() : nothing}
        <div class="foot" part="foot">
          <span class="count" part="count">${this.count}</span>
          ${
            contents?.more && contents.pages > 0
              ? html`<button class="text" part="button more-button" ?disabled=${loading} @click=${this.more}>
                  ${strings.folderMore}
                </button>`
              : nothing
          }
          ${this.work.view()}
        </div>
        <span class="heard" role="status"></span>
      </div>
    `
  }

  /** The way here, the filter, and what can be done with many. */
  #tools() {
    const { words, browsing } = this
    const { selection, filter } = browsing
    return html`<div class="top" part="top">
      ${path({ root: this.root, prefix: this.here, words, go: this.go })}
      ${filterField(words, filter, (text) => browsing.filterBy(text), this.enterList)}
      ${bulkBar({
        words,
        selected: selection.size,
        disabled: this.disabled,
        choices: this.share ?? [],
        chosen: this.validity,
        zip: !this.noZip,
        choose: (validity) => (this.validity = validity),
        clear: () => this.choose(() => selection.clear()),
        copy: (as) => this.actions.copyLinks(this.subjects, as),
        save: () => this.actions.save(this.subjects),
      })}
    </div>`
  }

  #head() {
    const { words, browsing } = this
    const { selection, sort, view } = browsing
    const chosen = selection.size === 0 ? 'none' : selection.hasAll(view) ? 'all' : 'some'
    return head({
      words,
      sort,
      chosen,
      chooseAll: (on) => this.choose(() => (on ? selection.all(view) : selection.clear())),
      sortBy: (column) => browsing.sortBy(column),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-folder': PresignedFolderElement
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to type listeners
  interface HTMLElementEventMap extends PresignedFolderEventMap {}
}
