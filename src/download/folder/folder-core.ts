import { isServer, type PropertyValues } from 'lit'
import { state } from '../../ui/decorators.js'
import { speak } from '../../ui/speak.js'
import { mark } from '../../ui/states.js'
import { Browsing, type Change } from './browsing.js'
import { tell, type FolderTask } from './events.js'
import type { LinkError } from '../events.js'
import { linkErrorOf } from '../../ui/link-error.js'
import type { FolderFace } from './folder-face.js'
import { FolderProperties } from './folder-properties.js'

/**
 * Where `<presigned-folder>` is and what it knows. How that looks is in `FolderFace`, which is fetched while the
 * endpoint is asked for the first page.
 */
export abstract class FolderCore extends FolderProperties {
  @state() protected failure: LinkError | undefined
  /** A first page has come: what the page itself shows until then has been replaced. */
  @state() protected face: FolderFace | undefined

  protected readonly browsing = new Browsing({
    list: (request, signal) => this.links.list({ ...request, ...this.sent }, { signal }),
    locale: () => this.words.format.locale,
    changed: (what) => this.#changed(what),
  })
  #change: Change | undefined
  /** By the user, who wants to hear of it. */
  #asked = false
  #closed = true
  #internals: ElementInternals | undefined

  /** Lists the open folder anew. */
  reload(): void {
    this.browsing.open(this.wanted)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // An element that is only put elsewhere goes on.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#closed = true
      this.browsing.close()
      this.face?.stop()
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (isServer || this.hydrating || !this.isConnected) return
    const elsewhere = changed.has('endpoint') || changed.has('sign')
    if (!this.#closed && !elsewhere && this.wanted === this.here) return
    this.#closed = false
    this.face?.leave()
    this.browsing.open(this.wanted)
    // Both are on their way at once. A failure is told when it is needed.
    if (!this.face) void loadFace().catch(() => {})
  }

  protected override updated(): void {
    const change = this.#change
    this.#change = undefined
    // A page that comes does not move what the user looks at.
    this.face?.arrange(change !== 'folder' && change !== 'view')
    const { entries, state } = this.browsing.contents ?? {}
    mark((this.#internals ??= this.attachInternals()), {
      loading: this.loading,
      failed: this.failure !== undefined,
      empty: state === 'ready' && entries?.length === 0,
    })
  }

  /** Prefix of the folder that is open. */
  protected get here(): string {
    return this.browsing.contents?.prefix ?? this.wanted
  }

  protected get loading(): boolean {
    const state = this.browsing.contents?.state
    return state === 'loading' || state === 'waiting'
  }

  /** The user goes to another folder, unless the page has other plans. */
  protected readonly go = (prefix: string): void => {
    if (tell(this, 'folder-open', { prefix })) this.folder = prefix
  }

  /** The next page, or the same once more. */
  protected readonly more = (): void => {
    this.#asked = true
    // All is here but the code that shows it.
    if (!this.face && this.browsing.contents?.state === 'ready') void this.#arrived()
    else this.browsing.more()
  }

  protected announce(text: string): void {
    speak(this.renderRoot.querySelector('.heard'), text)
  }

  protected async fail(task: FolderTask, error: unknown): Promise<void> {
    const { contents } = this.browsing
    const failure = await linkErrorOf(error, this.words)
    // The same folder may have been opened anew meanwhile, or its page asked for once more.
    const isPast = contents !== this.browsing.contents || contents?.state === 'loading'
    if (task === 'list' && isPast) return
    this.failure = failure
    // What was said before it came to that.
    this.announce('')
    tell(this, 'folder-error', { task, error: failure })
  }

  /** What goes with each request. */
  protected get sent(): { readonly context?: unknown } {
    return this.context === undefined ? {} : { context: this.context }
  }

  #changed(what: Change): void {
    if (this.#change === undefined || what !== 'page') this.#change = what
    this.requestUpdate()
    const { contents } = this.browsing
    if (what === 'view') this.announce(this.face?.count ?? '')
    else if (contents?.state === 'failed') void this.fail('list', contents.error)
    else if (contents?.state === 'ready') void this.#arrived()
    else this.failure = undefined
  }

  async #arrived(): Promise<void> {
    const { contents } = this.browsing
    if (!contents) return
    const { prefix, more, pages, entries } = contents
    try {
      this.face ??= await this.#loadFace()
    } catch (error) {
      return this.fail('list', error)
    }
    // The user may be elsewhere by now.
    if (contents !== this.browsing.contents) return
    tell(this, 'folder-load', { prefix, count: entries.length, more })
    // What is fetched in the background is told when it is complete.
    if (pages === 1 || !more || this.#asked) this.announce(this.face.count)
    this.#asked = false
  }

  protected abstract makeFace(Face: typeof FolderFace): FolderFace

  async #loadFace(): Promise<FolderFace> {
    const { FolderFace } = await loadFace()
    return this.face ?? this.makeFace(FolderFace)
  }
}

const loadFace = () => import('./folder-face.js')
