/** Which language an element speaks: that of the nearest `lang`, as it changes. */
import { isServer } from 'lit'

/** What the first chunk has already. */
const ENGLISH = /^(en\b|$)/i

/** Brings the words of a language or of the nearest to it, `undefined` for English; calls `changed` when there are others. */
export type LoadWords<W> = (lang: string, changed: () => void) => Promise<W | undefined>

/** Those in the page. One observer serves them all. */
const listening = new Set<Language<unknown>>()
let observer: MutationObserver | undefined

export class Language<W> {
  readonly #host: Element
  readonly #load: LoadWords<W>
  readonly #changed: () => void
  /** Of the page, `''` where it says nothing. */
  lang = ''
  /** Its words; those of the last language until they have come, `undefined` for English. */
  words: W | undefined
  /** What `words` are for. */
  #settled: string | undefined
  #loading: { readonly lang: string } | undefined

  /** `changed`: another language, or its words have come. */
  constructor(host: Element, load: LoadWords<W>, changed: () => void) {
    this.#host = host
    this.#load = load
    this.#changed = changed
  }

  /** There are no right words yet: better to say nothing for a moment. */
  get speechless(): boolean {
    return !isServer && !this.words && this.#settled !== this.lang
  }

  open(): void {
    listening.add(this)
    this.look()
  }

  close(): void {
    listening.delete(this)
  }

  /** Words that did not load are tried again with whatever happens next. */
  update(): void {
    if (this.#settled !== this.lang) void this.#fetch(this.lang)
  }

  look(): void {
    const lang = nearestLang(this.#host)
    if (lang === this.lang) return
    this.lang = lang
    this.#changed()
  }

  /** The page has brought words of its own. */
  renew(): void {
    this.#settled = undefined
    // What is on its way was chosen before they came.
    this.#loading = undefined
    this.#changed()
  }

  async #fetch(lang: string): Promise<void> {
    if (this.#loading?.lang === lang) return
    const load = (this.#loading = { lang })
    try {
      const words = ENGLISH.test(lang) ? undefined : await this.#load(lang, renewAll)
      if (this.#loading !== load || lang !== this.lang) return
      this.words = words
      this.#settled = lang
      this.#changed()
    } catch {
      // English is there, or the language before.
    } finally {
      if (this.#loading === load) this.#loading = undefined
    }
  }
}

/** `lang` of the nearest element that has one, through shadow roots; every root on the way is observed. */
function nearestLang(from: Element): string {
  observer ??= new MutationObserver(() => listening.forEach((language) => language.look()))
  const root = from.getRootNode()
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] })
  const lang = from.closest('[lang]')?.getAttribute('lang')
  return lang ?? (root instanceof ShadowRoot ? nearestLang(root.host) : '')
}

function renewAll(): void {
  for (const language of listening) language.renew()
}
