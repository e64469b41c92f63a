import { adoptStyles, html, nothing, type CSSResult } from 'lit'
import type { LinkWords } from '../../ui/link-words.js'
import { Actions } from './actions.js'
import { sweepLeftovers } from './archive/leftovers.js'
import { bulkBar } from './bulk.js'
import { countWords } from './count-words.js'
import { DateWords } from './dates.js'
import type { Entry } from './entries.js'
import { emptiness, filterField, head, moreButton, path } from './face.js'
import type { FaceHost } from './face-host.js'
import { FolderList } from './list.js'
import { nameOf, parentOf } from './path.js'
import { PicturesOnDemand } from './pictures-on-demand.js'
import type { RowAction, RowContext } from './row.js'
import { listStyles } from './list-styles.js'
import { skeleton } from './skeleton.js'
import type { FolderTask } from './events.js'
import { Work } from './work.js'

/** What there is to see and to press once a folder is listed. */
export class FolderFace {
  readonly #host: FaceHost
  readonly #work: Work
  readonly #actions: Actions
  readonly #pictures: PicturesOnDemand
  #list: FolderList | undefined
  #dates: DateWords | undefined
  #chosen: number | undefined

  constructor(host: FaceHost, styles: readonly CSSResult[]) {
    this.#host = host
    adoptStyles(host.root, [...styles, ...listStyles])
    const { changed, announce, failed } = host
    this.#work = new Work({ words: () => this.#words, changed, announce, failed })
    this.#actions = new Actions({
      work: this.#work,
      links: () => host.settings().links,
      sent: () => host.settings().sent,
      words: () => this.#words,
      prefix: () => this.#here,
      validity: () => this.#validity,
      tell: host.tell,
      failed,
    })
    this.#pictures = new PicturesOnDemand({ sign: this.#actions.sign, changed })
    // Archives of an earlier visit may be of another user.
    void sweepLeftovers()
  }

  /** How many there are, in words. */
  get count(): string {
    return countWords(this.#host.browsing, this.#words)
  }

  stop(): void {
    this.#work.stop()
    this.#pictures.stop()
  }

  /** Another folder is about to be opened. */
  leave(): void {
    this.#list?.leave(this.#here)
  }

  /** After `view()` is on the page. `stay`: what the user looks at stays where it is. */
  arrange(stay: boolean): void {
    const { browsing } = this.#host
    this.#list ??= this.#makeList()
    this.#list.arrange(browsing.view, stay, browsing.contents?.state !== 'loading')
  }

  view() {
    const { browsing, settings, more } = this.#host
    const { words, loading } = settings()
    const { contents, view, filter } = browsing
    return html`
      ${this.#tools()}
      <div
        class="grid"
        part="list"
        role="grid"
        tabindex="-1"
        aria-label=${nameOf(this.#here) || words.strings.folderTop}
        aria-multiselectable="true"
        aria-rowcount=${contents?.more ? -1 : view.length + 1}
        aria-busy=${loading}
      >
        ${this.#head()}
        <div class="rows" role="rowgroup"></div>
        ${view.length > 0 ? nothing : loading ? skeleton() : contents?.state === 'ready' ? emptiness(words, filter) : nothing}
      </div>
      <div class="foot" part="foot">
        <span class="count" part="count">${this.count}</span>
        ${contents?.more && contents.pages > 0 ? moreButton(words, loading, more) : nothing}
        ${this.#work.view()}
      </div>
    `
  }

  /** The way here, the filter, and what can be done with many. */
  #tools() {
    const { browsing, settings, go } = this.#host
    const { words, top, disabled, share, zip } = settings()
    const { contents, selection, filter } = browsing
    const isEmpty = contents?.state === 'ready' && !contents.more && contents.entries.length === 0
    return html`<div class="top" part="top">
      ${path({ root: top, prefix: this.#here, words, go })}
      ${filterField(
        words,
        filter,
        (text) => browsing.filterBy(text),
        () => this.#list?.enter(),
      )}
      ${bulkBar({
        words,
        selected: selection.size,
        disabled,
        choices: share,
        chosen: this.#validity,
        zip,
        isEmpty,
        copying: browsing.isComing || this.#work.isBusyWith('share'),
        saving: browsing.isComing || this.#work.isBusyWith('save'),
        choose: (validity) => (this.#chosen = validity),
        clear: () => this.#choose(() => selection.clear()),
        copy: (as) => this.#beginMany('share', (entries) => this.#actions.copyLinks(entries, as)),
        save: () => this.#beginMany('save', (entries) => this.#actions.save(entries)),
      })}
    </div>`
  }

  #head() {
    const { browsing } = this.#host
    const { selection, sort, view } = browsing
    return head({
      words: this.#words,
      sort,
      chosen: selection.size === 0 ? 'none' : selection.hasAll(view) ? 'all' : 'some',
      chooseAll: (on) => this.#choose(() => (on ? browsing.selectAll() : selection.clear())),
      sortBy: (column) => browsing.sortBy(column),
    })
  }

  #makeList(): FolderList {
    const { root, browsing } = this.#host
    const { selection } = browsing
    return new FolderList(root.querySelector('.grid') as HTMLElement, {
      selection,
      selectAll: () => browsing.selectAll(),
      selected: () => this.#choose(() => {}),
      isSelected: (key) => selection.has(key),
      context: () => this.#rowContext,
      act: (action, entry) => this.#act(action, entry),
      up: () => {
        const parent = parentOf(this.#host.settings().top, this.#here)
        if (parent !== undefined) this.#host.go(parent)
      },
      // Not while this update is under way.
      painted: (entries, last) =>
        queueMicrotask(() => {
          browsing.reached(last)
          if (this.#illustrated) this.#pictures.seen(entries)
        }),
    })
  }

  #act(action: RowAction, entry: Entry): void {
    if (action === 'enter' && entry.kind === 'folder') return this.#host.go(entry.key)
    if (this.#host.settings().disabled) return
    if (action === 'copy') this.#begin('share', () => this.#actions.copyLink(entry))
    else this.#begin('download', () => this.#actions.download(entry))
  }

  #begin(task: FolderTask, act: () => void): void {
    if (this.#work.isBusyWith(task)) return
    this.#host.forgive()
    act()
  }

  /** Never about a part of what the button names. */
  #beginMany(task: FolderTask, act: (entries: readonly Entry[]) => void): void {
    if (!this.#host.browsing.isComing) this.#begin(task, () => act(this.#subjects))
  }

  #choose(change: () => void): void {
    change()
    const { strings, format } = this.#words
    this.#host.announce(format.fill(strings.selected, { count: this.#host.browsing.selection.size }))
    this.#host.changed()
  }

  get #words(): LinkWords {
    return this.#host.settings().words
  }

  /** Prefix of the folder that is open. */
  get #here(): string {
    return this.#host.browsing.contents?.prefix ?? ''
  }

  /** Seconds that a copied link should work. */
  get #validity(): number {
    const { share } = this.#host.settings()
    return share.find((choice) => choice === this.#chosen) ?? share[0] ?? 3_600
  }

  get #illustrated(): boolean {
    const { thumbnails, disabled } = this.#host.settings()
    return thumbnails && !disabled
  }

  /** What the buttons for many are about. */
  get #subjects(): readonly Entry[] {
    const { selection, filter, view } = this.#host.browsing
    if (selection.size > 0) return selection.entries
    if (filter.trim() !== '') return view
    const key = this.#here
    return [{ kind: 'folder', key, name: nameOf(key), folded: '', size: 0, modified: NaN }]
  }

  get #rowContext(): RowContext {
    const { words, disabled, share } = this.#host.settings()
    if (this.#dates?.locale !== words.format.locale) this.#dates = new DateWords(words.format.locale)
    return {
      words,
      dates: this.#dates,
      share: share.length > 0,
      copying: this.#work.isBusyWith('share'),
      disabled,
      picture: (key) => this.#pictures?.get(key),
    }
  }
}
