import { isServer, type PropertyValues } from 'lit'
import { property } from '../../ui/decorators.js'
import { speak } from '../../ui/speak.js'
import { Actions } from './actions.js'
import { Browsing, type Change } from './browsing.js'
import { countWords } from './count-words.js'
import { DateWords } from './dates.js'
import type { Entry } from './entries.js'
import { tell } from './events.js'
import { failureOf, type LinkFailure } from './failure.js'
import { FolderProperties } from './folder-properties.js'
import { FolderList } from './list.js'
import { nameOf, parentOf } from './path.js'
import type { RowAction, RowContext } from './row.js'
import { Work } from './work.js'

/** What `<presigned-folder>` does; how it looks is in the element itself. */
export abstract class FolderCore extends FolderProperties {
  @property({ attribute: false, state: true }) protected failure: LinkFailure | undefined
  /** A first page has come: what the page itself shows until then has been replaced. */
  @property({ attribute: false, state: true }) protected shown = false

  protected readonly browsing = new Browsing({
    list: (request, signal) => this.links.list({ ...request, ...this.#context }, { signal }),
    locale: () => this.words.format.locale,
    changed: (what) => this.#changed(what),
  })
  protected readonly work = new Work({
    words: () => this.words,
    changed: () => this.requestUpdate(),
    announce: (text) => this.#announce(text),
    failed: (error) => void this.#fail(error),
  })
  protected readonly actions = new Actions({
    work: this.work,
    links: () => this.links,
    context: () => this.context,
    words: () => this.words,
    prefix: () => this.here,
    validity: () => this.validity,
    emit: (name, detail) => tell(this, name, detail),
  })
  #list: FolderList | undefined
  #dates: DateWords | undefined
  #change: Change | undefined
  #asked = false
  #closed = true
  #chosen: number | undefined

  /** Lists the open folder anew. */
  reload(): void {
    this.browsing.open(this.wanted)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#closed) this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // An element that is only put elsewhere goes on.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#closed = true
      this.browsing.close()
      this.work.cancel()
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (isServer || !this.isConnected) return
    const elsewhere = changed.has('endpoint') || changed.has('sign')
    if (!this.#closed && !elsewhere && this.wanted === this.here) return
    this.#closed = false
    this.#list?.leave(this.here)
    this.browsing.open(this.wanted)
  }

  protected override updated(): void {
    const change = this.#change
    this.#change = undefined
    const { view, contents } = this.browsing
    if (!this.shown || !contents) return
    this.#list ??= this.#makeList()
    this.#list.arrange(view, change === 'page', contents.state !== 'loading')
  }

  /** Of the folder that is open. */
  protected get here(): string {
    return this.browsing.contents?.prefix ?? this.wanted
  }

  protected get loading(): boolean {
    const { contents } = this.browsing
    return contents?.state === 'loading' || contents?.state === 'waiting'
  }

  /** Seconds that a copied link should work. */
  protected get validity(): number {
    const { share = [] } = this
    return share.find((choice) => choice === this.#chosen) ?? share[0] ?? 3_600
  }

  protected set validity(seconds: number) {
    this.#chosen = seconds
    this.requestUpdate()
  }

  /** What the buttons for many are about. */
  protected get subjects(): readonly Entry[] {
    const { selection, filter, view } = this.browsing
    if (selection.size > 0) return selection.entries
    if (filter.trim() !== '') return view
    const key = this.here
    return [{ kind: 'folder', key, name: nameOf(key), folded: '', size: 0, modified: NaN }]
  }

  protected get count(): string {
    return countWords(this.browsing, this.words)
  }

  /** The user goes to another folder, unless the page has other plans. */
  protected readonly go = (prefix: string): void => {
    if (tell(this, 'folder-open', { prefix })) this.folder = prefix
  }

  /** The next page, or the same once more. */
  protected readonly more = (): void => {
    this.#asked = true
    this.browsing.more()
  }

  protected readonly choose = (change: () => void): void => {
    change()
    const { size } = this.browsing.selection
    this.#announce(this.words.format.fill(this.words.strings.selected, { count: size }))
    this.requestUpdate()
  }

  /** From the filter to what it has found. */
  protected readonly enterList = (): void => this.#list?.enter()

  #makeList(): FolderList {
    const { selection } = this.browsing
    return new FolderList(this.renderRoot.querySelector('.grid') as HTMLElement, {
      selection,
      selected: () => this.choose(() => {}),
      isSelected: (key) => selection.has(key),
      context: () => this.#rowContext,
      act: (action, entry) => this.#act(action, entry),
      up: () => {
        const parent = parentOf(this.root, this.here)
        if (parent !== undefined) this.go(parent)
      },
      painted: (_, last) => this.browsing.reached(last),
    })
  }

  #act(action: RowAction, entry: Entry): void {
    if (this.disabled && entry.kind === 'file') return
    this.failure = undefined
    if (action === 'copy') this.actions.copyLink(entry)
    else if (entry.kind === 'folder') this.go(entry.key)
    else this.actions.download(entry)
  }

  get #rowContext(): RowContext {
    const { words, disabled, share } = this
    if (this.#dates?.locale !== words.format.locale) this.#dates = new DateWords(words.format.locale)
    return { words, dates: this.#dates, share: share !== undefined, disabled, picture: () => undefined }
  }

  get #context(): { readonly context?: unknown } {
    return this.context === undefined ? {} : { context: this.context }
  }

  #changed(what: Change): void {
    if (this.#change === undefined || what !== 'page') this.#change = what
    this.requestUpdate()
    if (what === 'view') this.#announce(this.count)
    const { contents } = this.browsing
    if (what !== 'page' || !contents) return
    if (contents.state === 'failed') void this.#fail(contents.error)
    if (contents.state === 'loading') this.failure = undefined
    if (contents.state === 'ready') this.#arrived()
  }

  #arrived(): void {
    const { contents } = this.browsing
    if (!contents) return
    const { prefix, more, pages, entries } = contents
    this.shown = true
    tell(this, 'folder-load', { prefix, count: entries.length, more })
    // What is fetched in the background is told when it is complete.
    if (pages === 1 || !more || this.#asked) this.#announce(this.count)
    this.#asked = false
  }

  async #fail(error: unknown): Promise<void> {
    const { here } = this
    const failure = await failureOf(error, this.words)
    if (here !== this.here) return
    this.failure = failure
    tell(this, 'folder-error', { error: failure })
  }

  #announce(text: string): void {
    speak(this.renderRoot?.querySelector('.heard'), text)
  }
}
