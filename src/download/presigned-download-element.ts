import { html, nothing, type PropertyValues } from 'lit'
import { UploadError } from '../queue/errors.js'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { property, state } from '../ui/decorators.js'
import { failedIcon } from '../ui/icons.js'
import { linkHintOf } from '../ui/link-hint.js'
import { linkFailure } from '../ui/link-failure.js'
import { linkSentence } from '../ui/link-words.js'
import { buttons, colours, frame } from '../ui/look.js'
import { parsed } from '../ui/parsed.js'
import { choicesOf, type ShareInput } from '../ui/share/choices.js'
import { speak } from '../ui/speak.js'
import { mark } from '../ui/states.js'
import { duration } from '../ui/duration.js'
import { downloadControl } from './download-control.js'
import { downloadLook } from './download-look.js'
import { tell, type LinkTask } from './events.js'
import { LinkElement } from './link-element.js'
import { PartWhenWanted, type PartHost } from './part.js'
import { openTab } from './tab.js'

/**
 * @tag presigned-download
 * @summary A button or link that signs when it is pressed, so that it is never stale; copies links and shows the file, too.
 *
 * @attr {string} lang - Language of the words, else that of the nearest ancestor that has one.
 *
 * @slot icon - In place of the button's icon.
 * @slot label - In place of the words on the button.
 *
 * @fires {CustomEvent<{ key: string }>} download-start - The browser was sent to fetch the object.
 * @fires {CustomEvent<{ key: string, task: LinkTask, error: LinkError }>} download-error - A download, a copy or a preview failed.
 * @fires {CustomEvent<{ key: string, validity: number }>} download-copy - A link is on the clipboard; `validity`: seconds it works.
 *
 * @csspart base - Around everything.
 * @csspart preview - What the file looks like.
 * @csspart preview-media - The image, the player, or the pages of a PDF.
 * @csspart preview-text - A text.
 * @csspart preview-note - Words below it, or in its place.
 * @csspart retry-button - Shows it after all.
 * @csspart bar - The line with the buttons.
 * @csspart button - Every button.
 * @csspart download-button - Downloads the file, or opens it.
 * @csspart download-link - The same as a link, with `href`.
 * @csspart error - Why it did not work.
 * @csspart share - Copies links.
 * @csspart share-validity - How long a link shall work.
 * @csspart copy-button - Copies one.
 * @csspart share-status - How long the last one works.
 *
 * @cssproperty [--presigned-upload-accent=#2456d6] - The button; `#8fb1ff` in the dark scheme.
 * @cssproperty [--presigned-upload-on-accent=#fff] - Words on it; `#0b1a3d` in the dark scheme.
 * @cssproperty [--presigned-upload-success=#157a3e] - What went well; `#5cc98a` in the dark scheme.
 * @cssproperty [--presigned-upload-danger=#b3261e] - What failed; `#ff9088` in the dark scheme.
 * @cssproperty [--presigned-upload-color=inherit] - Words.
 * @cssproperty [--presigned-upload-muted=70 % of the words' colour] - Words of less weight.
 * @cssproperty [--presigned-upload-border=15 % of the words' colour] - Lines.
 * @cssproperty [--presigned-upload-background=transparent] - Behind everything.
 * @cssproperty [--presigned-upload-radius=12px] - Corners.
 * @cssproperty [--presigned-upload-preview-height=30rem] - Most height of the preview.
 * @cssproperty [--presigned-upload-spacing=1em] - Distances.
 * @cssproperty [--presigned-upload-font=inherit] - As the CSS property `font`; all sizes follow its size.
 *
 * @cssstate busy - A link is being asked for.
 * @cssstate failed - The last download failed.
 */
export class PresignedDownloadElement extends LinkElement {
  static override readonly styles = [colours, outcomes, frame, buttons, actions, heard, downloadLook]
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }

  /** Name of the object. */
  @property({ attribute: 'object-key' }) objectKey = ''
  /** Name for saving; the last part of the key where the page sets none. */
  @property() filename: string | undefined
  /**
   * A lasting address of your own that leads to the object, such as a short link of `createShareHandler`: in place of the
   * button there is a link, which can be opened in another tab and copied. Never a pre-signed URL: it would go stale.
   */
  @property() href: string | undefined
  /** Opens the file in a new tab rather than saving it. */
  @property({ type: Boolean }) inline = false
  /** Seconds that the link of a download should work; `2h`, `90s` in the attribute. The server decides. @attr validity */
  @parsed('validity', duration) validity: number | undefined
  /**
   * Links can be copied, and work as long as the user chooses: `1h 1d 7d`, a list of seconds, or the usual times where it
   * is empty or `true`.
   */
  @property() share: ShareInput | null = null
  /** Shows the file: images, video, audio, PDF and text. */
  @property({ type: Boolean, reflect: true }) preview = false
  /** MIME type for the preview; by the end of the key where the page sets none. */
  @property() type: string | undefined
  /** What an image shows, for those who do not see it. */
  @property() alt: string | undefined
  /** Nothing is signed: no download, no link, no preview. What is shown stays. */
  @property({ type: Boolean, reflect: true }) disabled = false

  @state() private busy = false
  @state() private sentence = ''
  #internals: ElementInternals | undefined
  readonly #host: PartHost = {
    element: this,
    words: () => this.words,
    links: () => this.links,
    announce: (text) => this.#announce(text),
    copied: (validity) => tell(this, 'download-copy', { key: this.objectKey, validity }),
    failed: (task, error) => this.#fail(task, error),
  }
  readonly #sharing = new PartWhenWanted(
    async () => (await import('./sharing.js')).sharing(this.#place('.sharing'), this.#host),
    (error) => this.#fail('share', error),
  )

  readonly #preview = new PartWhenWanted(
    async () => (await import('./preview/preview.js')).preview(this.#place('.preview'), this.#host),
    (error) => this.#fail('preview', error),
  )

  /** @internal */
  get name(): string {
    return this.filename ?? this.objectKey.slice(this.objectKey.lastIndexOf('/') + 1)
  }

  /** As a press on the button does. `inline` needs a press of the user: browsers open no tab otherwise. */
  download(): void {
    if (this.busy || this.disabled) return
    void this.#deliver(this.inline ? openTab(this.words.strings.preparing) : undefined)
  }

  protected override updated(): void {
    mark((this.#internals ??= this.attachInternals()), { busy: this.busy, failed: this.sentence !== '' })
    this.#preview.update(this.preview)
    this.#sharing.update(choicesOf(this, this.share).length > 0)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#sharing.stop()
      this.#preview.stop()
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('objectKey')) this.sentence = ''
  }

  protected override render() {
    const { href, inline, busy, disabled, name, words, sentence } = this
    const signs = this.endpoint !== '' || this.sign !== undefined
    const press = () => this.download()
    const control = downloadControl({ href, signs, inline, busy, disabled, name, words, press })
    return html`
      <div class="base ${this.speechless ? 'speechless' : ''}" part="base">
        ${this.preview ? html`<div class="preview" part="preview"></div>` : nothing}
        <div class="bar" part="bar">
          ${control}
          <div class="sharing"></div>
        </div>
        ${sentence ? html`<p class="error" part="error" role="alert">${failedIcon()}<bdi>${sentence}</bdi></p>` : nothing}
        <div class="heard" role="status"></div>
      </div>
    `
  }

  async #deliver(tab: Window | null | undefined): Promise<void> {
    const { objectKey: key, filename, inline, validity, context } = this
    const named = filename === undefined ? {} : { filename }
    this.busy = true
    this.sentence = ''
    try {
      if (tab === null) throw new UploadError({ code: 'tab-blocked', phase: 'sign' })
      const request = { key, inline, context, ...named, ...(validity && { validity }) }
      const [{ deliver }, { url }] = await Promise.all([
        import('./deliver.js'),
        this.links.download(request, { signal: new AbortController().signal }),
      ])
      deliver(url, tab, (error) => this.#fail('download', error, key))
      if (!tab) this.#announce(this.words.strings.downloadStarted)
      tell(this, 'download-start', { key })
    } catch (error) {
      tab?.close()
      this.#fail('download', error, key)
    } finally {
      this.busy = false
    }
  }

  /** `key`: of what was asked for. */
  #fail(task: LinkTask, thrown: unknown, key = this.objectKey): void {
    const { words } = this
    const failure = linkFailure(thrown)
    const { code } = failure
    const message = linkSentence(failure, words)
    if (task === 'download' && key === this.objectKey) {
      this.sentence = message
      // That it has begun, it may have said already.
      this.#announce('')
    }
    void linkHintOf(failure).then((hint) =>
      tell(this, 'download-error', { key, task, error: { code, message, hint } }),
    )
  }

  #announce(text: string): void {
    speak(this.shadowRoot?.querySelector('[role=status]'), text)
  }

  #place(selector: string): HTMLElement {
    return this.shadowRoot?.querySelector(selector) as HTMLElement
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presigned-download': PresignedDownloadElement
  }
}
