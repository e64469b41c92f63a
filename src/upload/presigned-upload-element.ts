import { html, isServer, type PropertyValues } from 'lit'
import type { Found } from '../intake/found.js'
import type { Item, Queue, QueueEvent } from '../queue/types.js'
import { isEnded } from '../queue/state.js'
import { state } from '../ui/decorators.js'
import { dispatch } from './events.js'
import { FaceWhenNeeded } from './face-when-needed.js'
import { Inlets } from './inlets.js'
import { Language } from '../ui/language.js'
import { limitWords } from './limits.js'
import { picker } from './picker.js'
import { Session } from './session.js'
import { maxFiles, takesOne } from './settings.js'
import { styles } from './styles.js'
import { UploadMethods } from './upload-methods.js'
import { loadWords, zoneWords } from './words.js'
import { zone } from './zone.js'

/**
 * @tag presigned-upload
 * @summary Uploads files straight to object storage through pre-signed URLs, and renews them when they expire.
 *
 * @attr {string} lang - Language of the words, else that of the nearest ancestor that has one.
 *
 * @slot icon - In place of the drop zone's icon.
 * @slot label - In place of the words before the button.
 * @slot button - In place of the words on the button that opens the file picker.
 * @slot hint - In place of the words about what may be added.
 *
 * @fires {CustomEvent<{ items: readonly Item[] }>} upload-add - Files were taken.
 * @fires {CustomEvent<{ rejections: readonly Rejection[] }>} upload-reject - Files were not taken.
 * @fires {CustomEvent<{ item: Item }>} upload-start - The first attempt of an item begins.
 * @fires {CustomEvent<{ item: Item }>} upload-progress - Bytes left; once a frame at most, does not bubble.
 * @fires {CustomEvent<{ item: Item }>} upload-renew - A grant ran out or was refused; a fresh one is asked for.
 * @fires {CustomEvent<{ item: Item }>} upload-success - The store has the file.
 * @fires {CustomEvent<{ item: Item }>} upload-error - The item failed or was cancelled; `item.error` tells why.
 * @fires {CustomEvent<{ item: Item }>} upload-remove - The item left the list.
 * @fires {CustomEvent<{ item: Item, validity: number }>} upload-copy - A link to the item is on the clipboard; it works for so many seconds.
 * @fires {CustomEvent<{ item: Item, error: LinkError }>} upload-copy-error - No link to the item could be copied; `error` has `code`, `message` and `hint`.
 * @fires {CustomEvent<{ done: readonly Item[], failed: readonly Item[] }>} upload-complete - Nothing runs or waits any more.
 *
 * @csspart base - The frame around everything.
 * @csspart zone - Where files go in.
 * @csspart zone-icon - Its icon.
 * @csspart label - Its sentence, with the button in it.
 * @csspart limits - The words about what may be added.
 * @csspart button - Every button.
 * @csspart choose-button - Opens the file picker.
 * @csspart notice - What was not taken, and why.
 * @csspart notice-title - Its first line.
 * @csspart dismiss-button - Takes it away.
 * @csspart summary - The line about all files.
 * @csspart summary-text - Its words.
 * @csspart start-button - Begins what waits for the user.
 * @csspart cancel-all-button - Stops all files.
 * @csspart retry-failed-button - Starts all failed ones over.
 * @csspart filter-button - Shows only what failed, in a long list.
 * @csspart total-progress - The bar of all files.
 * @csspart list - The list of files.
 * @csspart row - One file.
 * @csspart file-icon - Its icon.
 * @csspart thumbnail - What an image looks like, in place of the icon.
 * @csspart name - Its name.
 * @csspart status - The line that tells what is going on.
 * @csspart progress - Its bar.
 * @csspart share - What copies a link, with the attribute `share`.
 * @csspart copy-button - Copies it.
 * @csspart share-validity - How long it is to work.
 * @csspart share-status - What became of it.
 * @csspart cancel-button - Stops one file.
 * @csspart retry-button - Starts a failed one over.
 * @csspart remove-button - Takes one out of the list.
 *
 * @cssproperty [--presigned-upload-accent=#2456d6] - Buttons, bars, and the frame while files are dragged over it; `#8fb1ff` in the dark scheme.
 * @cssproperty [--presigned-upload-on-accent=#fff] - Words on a button of that colour; `#0b1a3d` in the dark scheme.
 * @cssproperty [--presigned-upload-success=#157a3e] - What has arrived; `#5cc98a` in the dark scheme.
 * @cssproperty [--presigned-upload-danger=#b3261e] - What failed; `#ff9088` in the dark scheme.
 * @cssproperty [--presigned-upload-color=inherit] - Words.
 * @cssproperty [--presigned-upload-muted=70 % of the words' colour] - Words of less weight, and icons.
 * @cssproperty [--presigned-upload-border=15 % of the words' colour] - Lines, and the frame.
 * @cssproperty [--presigned-upload-background=transparent] - Behind everything.
 * @cssproperty [--presigned-upload-radius=12px] - Corners of the frame.
 * @cssproperty [--presigned-upload-list-height=none] - Most height of the list, a length; more files scroll. A list of more than 50 files has 30rem by default, a shorter one grows.
 * @cssproperty [--presigned-upload-spacing=1em] - Between the frame and what is in it; all other distances follow.
 * @cssproperty [--presigned-upload-font=inherit] - As the CSS property `font`; all sizes follow its size.
 *
 * @cssstate dragging - Files are over the element.
 * @cssstate uploading - Something runs or waits.
 * @cssstate failed - At least one file failed.
 * @cssstate done - There are files, and all have arrived.
 * @cssstate user-invalid - The form would not take it, and the user has been here: as with native controls.
 */
export class PresignedUploadElement extends UploadMethods {
  static override readonly styles = styles
  static override readonly shadowRootOptions: ShadowRootInit = {
    mode: 'open',
    delegatesFocus: true,
  }

  @state() private dragging = false
  @state() private count = 0

  #words: ReturnType<typeof zoneWords> | undefined
  readonly #language = new Language(this, loadWords, () => {
    this.#words = undefined
    this.requestUpdate()
  })
  readonly #session = new Session(this, {
    words: () => this.#speech,
    hear: (event) => this.#hear(event),
  })
  readonly #face = new FaceWhenNeeded(() => this.shadowRoot, this.#session, {
    words: () => this.#speech,
    manual: () => this.manual,
    locked: () => this.locked,
    control: this,
    shares: this,
    guarded: () => this.updateForm(),
    pictures: () => !this.noThumbnails,
    progress: (items) => items.forEach((item) => dispatch(this, { type: 'progress', item })),
    focusElsewhere: () => this.#chooseButton?.focus(),
  })
  readonly #inlets = new Inlets(this, {
    enabled: () => !this.locked,
    dragging: (over) => this.#drag(over),
    take: (found) => this.take(found),
    missed: (unreadable) => this.#face.tell((face) => face.missed(unreadable)),
  })

  protected override get queue(): Queue {
    return this.#session.queue
  }

  protected override take(found: readonly Found[]): readonly Item[] {
    return this.#session.add(found)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#language.open()
    this.#session.wake()
    this.#inlets.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#language.close()
    this.#inlets.close()
    // An element that is only moved is back before the microtask.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#session.sleep()
      this.#face.stop()
    })
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server has drawn is taken up by Lit's hydration where the page has it; elsewhere it is drawn anew.
    if (!('litElementHydrateSupport' in globalThis)) this.shadowRoot?.replaceChildren()
    return super.createRenderRoot()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('strings')) this.#words = undefined
    this.#language.update()
  }

  protected override updated(): void {
    this.#face.refresh()
    if (this.isConnected) this.#inlets.widen(this.dropTarget)
    this.updateForm()
  }

  protected override render() {
    const { strings, format } = this.#speech
    const { directory, accept, count } = this
    const limits = { accept, maxSize: this.maxSize, maxFiles: takesOne(this) ? undefined : maxFiles(this) }
    return html`
      <div
        class="base ${count > 0 ? 'filled' : ''} ${this.dragging ? 'dragging' : ''} ${
          this.#language.speechless ? 'speechless' : ''
        }"
        part="base"
      >
        ${zone(
          {
            many: !takesOne(this),
            directory,
            filled: count > 0,
            disabled: this.locked,
            limits: limitWords(limits, strings, format),
          },
          strings,
          {
            pick: () => this.shadowRoot?.querySelector('input')?.click(),
            near: () => this.#session.onDemand.warm(),
          },
        )}
        ${picker(this, (input) => this.#inlets.picked(input))}
        <div class="files"></div>
      </div>
    `
  }

  /** The one thing that is always there to hold the focus; `null` before the first rendering. */
  get #chooseButton(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('.choose') ?? null
  }

  get #speech(): ReturnType<typeof zoneWords> {
    const { lang, words } = this.#language
    return (this.#words ??= zoneWords(lang, words, this.strings))
  }

  #hear(event: QueueEvent): void {
    const { queue, replacing } = this.#session
    // Before the face is there, snapshots change without an audience.
    if (this.#face.here || (event.type !== 'change' && event.type !== 'progress')) {
      this.#face.tell((face) => face.hear(event, replacing))
    }
    if (event.type === 'progress') return
    // A retry has no event of its own.
    if (event.type === 'change' && isEnded(event.item.state) === isEnded(event.previous.state)) return
    this.count = queue.totals.items
    this.updateForm()
    dispatch(this, event)
  }

  #drag(over: boolean): void {
    this.dragging = over
    if (over) this.#session.onDemand.warm()
  }

  protected override updateForm(): void {
    // There is no form on a server.
    if (isServer) return
    this.formPart.update(this.queue, this, this.#face.guarded, this.#speech.strings, this.#chooseButton)
    this.formPart.mark({ dragging: this.dragging })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-upload': PresignedUploadElement
  }
}
