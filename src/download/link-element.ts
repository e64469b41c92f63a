import type { PropertyValues } from 'lit'
import type { LinkClient, LinkFunction } from '../grant/links.js'
import type { StringsInput } from '../locales/strings.js'
import { browserClock } from '../ui/browser.js'
import { property } from '../ui/decorators.js'
import { Language } from '../ui/language.js'
import { linkWords, loadLinkWords, type LinkWords } from '../ui/link-words.js'
import { parsed } from '../ui/parsed.js'
import { UpgradedElement } from '../ui/upgraded-element.js'
import * as kinds from '../ui/values.js'
import type { HeadersSource } from '../ui/values.js'

/** What `<presigned-download>` and `<presigned-folder>` have in common: where they ask, and in which words they speak. */
export abstract class LinkElement extends UpgradedElement {
  /** URL of the signing endpoint. */
  @property() endpoint = ''
  /** Answers in place of `endpoint`: `async (request, { signal }) => grant`, or a listing for `list`. */
  @property({ attribute: false }) sign: LinkFunction | undefined
  /** For the signing request: as `fetch` takes them, or a function that is asked each time. @attr headers */
  @parsed('headers', kinds.headers) headers: HeadersSource | undefined
  /** Cookies for the signing request. @attr credentials */
  @parsed('credentials', kinds.credentials, 'same-origin') credentials!: RequestCredentials
  /** Sent with each signing request; JSON in the attribute. @attr context */
  @parsed('context', kinds.json) context: unknown
  /**
   * URL of `createShareHandler`: links that are copied are short ones of your own site, which sign when they are opened.
   * Without it they are pre-signed URLs of the store.
   */
  @property({ attribute: 'share-endpoint' }) shareEndpoint = ''
  /** Words in place of those of the language; those left out stay. */
  @property({ attribute: false }) strings: StringsInput | undefined

  /** A server has drawn the element, and Lit's hydration takes that up: the first rendering has to be the same. */
  protected hydrating = false

  #words: LinkWords | undefined
  readonly #language = new Language<StringsInput>(this, loadLinkWords, () => this.#speakAnew())

  protected get words(): LinkWords {
    const { lang, words } = this.#language
    return (this.#words ??= linkWords(lang, words, this.strings))
  }

  /** The words of the page's language are not there yet: better to say nothing for a moment. */
  protected get speechless(): boolean {
    return this.#language.speechless
  }

  /** As the attributes are now. Its code comes with the first question. */
  protected get links(): LinkClient {
    const { endpoint, shareEndpoint, sign, headers, credentials } = this
    const client = async () =>
      (await import('../grant/links.js')).createLinkClient({
        clock: browserClock,
        endpoint,
        shareEndpoint,
        sign,
        headers,
        credentials,
      })
    return {
      download: async (request, options) => (await client()).download(request, options),
      share: async (request, options) => (await client()).share(request, options),
      list: async (request, options) => (await client()).list(request, options),
    }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#language.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#language.close()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if ('litElementHydrateSupport' in globalThis) this.hydrating = this.shadowRoot !== null
    // In a page without that, it is drawn anew.
    else this.shadowRoot?.replaceChildren()
    return super.createRenderRoot()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('strings')) this.#words = undefined
    this.#language.update()
  }

  protected override firstUpdated(): void {
    if (!this.hydrating) return
    this.hydrating = false
    queueMicrotask(() => this.requestUpdate())
  }

  #speakAnew(): void {
    this.#words = undefined
    this.requestUpdate()
  }
}
