/** Links to files that have arrived. Loaded with the first one, where the page wants them. */
import { render } from 'lit'
import { createShareClient } from '../grant/links.js'
import type { StringsInput } from '../locales/strings.js'
import type { Item } from '../queue/types.js'
import { browserClock } from '../ui/browser.js'
import { Language } from '../ui/language.js'
import { linkErrorOf } from '../ui/link-error.js'
import { linkWords, loadLinkWords } from '../ui/link-words.js'
import { choicesOf } from '../ui/share/choices.js'
import { ShareControl, shareLook } from '../ui/share/share-control.js'
import { speak } from '../ui/speak.js'
import type { Row } from './row.js'
import { shareStyles } from './share-styles.js'
import type { SharingHost } from './sharing.js'
import type { UploadProperties } from './upload-properties.js'

/** The attributes of the element that links depend on. */
export type ShareSource = UploadProperties

interface Share {
  readonly control: ShareControl
  readonly place: HTMLElement
}

export class Shares {
  readonly #host: SharingHost
  readonly #language: Language<StringsInput>
  /** By item: a list that scrolls takes rows away and brings them back. */
  readonly #shares = new Map<string, Share>()

  constructor(host: SharingHost) {
    this.#host = host
    this.#language = new Language<StringsInput>(host.source, loadLinkWords, () => {
      for (const share of this.#shares.values()) this.#draw(share)
    })
    const { styleSheet } = shareStyles
    const root = host.source.shadowRoot
    for (const sheet of [shareLook.styleSheet, styleSheet]) if (sheet) root?.adoptedStyleSheets.push(sheet)
  }

  /** The row's item has arrived: a link to it can be copied. */
  offer(row: Row): void {
    if (this.#choices().length === 0) return this.withdraw(row)
    this.#language.open()
    this.#language.update()
    const share = this.#shares.get(row.id) ?? this.#make(row.item)
    this.#shares.set(row.id, share)
    this.#draw(share)
    this.#host.show(row, share.place)
  }

  /** The page wants no links any more, or the item has none. */
  withdraw(row: Row): void {
    this.forget(row.id)
    this.#host.show(row, null)
  }

  forget(id: string): void {
    this.#shares.get(id)?.control.stop()
    this.#shares.delete(id)
  }

  /** The element has left the page. */
  stop(): void {
    this.#language.close()
    for (const { control } of this.#shares.values()) control.stop()
  }

  #make({ id, name, key }: Item): Share {
    const { source } = this.#host
    const place = document.createElement('div')
    place.className = 'sharing'
    const control = new ShareControl({
      ask: (validity, { signal }) => this.#ask({ key: key ?? '', filename: name, validity }, signal),
      choices: () => this.#choices(),
      words: () => this.#words(),
      disabled: () => this.#host.locked(),
      name,
      announce: (text) => speak(source.shadowRoot?.querySelector('.heard[role=status]'), text),
      changed: () => this.#draw({ control, place }),
      copied: (validity) => this.#tell('upload-copy', id, { validity }),
      failed: (reason) =>
        void linkErrorOf(reason, this.#words()).then((error) =>
          this.#tell('upload-copy-error', id, { error }),
        ),
    })
    return { control, place }
  }

  /** Of an item that is still there. */
  #tell(name: 'upload-copy' | 'upload-copy-error', id: string, facts: object): void {
    const item = this.#host.queue.get(id)
    const detail = { item, ...facts }
    if (item)
      this.#host.source.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #ask(request: { key: string; filename: string; validity: number }, signal: AbortSignal) {
    const { endpoint, shareEndpoint, sign, headers, credentials, context } = this.#host.source
    const client = createShareClient({
      clock: browserClock,
      endpoint,
      shareEndpoint,
      sign,
      headers,
      credentials,
    })
    return client.share({ ...request, ...(context !== undefined && { context }) }, { signal })
  }

  #choices(): readonly number[] {
    const { source } = this.#host
    return choicesOf(source, source.share)
  }

  #words() {
    const { lang, words } = this.#language
    return linkWords(lang, words, this.#host.source.strings)
  }

  #draw({ control, place }: Share): void {
    render(control.view(), place)
  }
}
