import { nearestTag } from './nearest-tag.js'
import { onRegistered, registeredTags, registeredWords } from './registered.js'
import type { StringsInput } from './strings.js'

type Load = () => Promise<StringsInput>

/** Words of one kind in many languages, each loaded once, when an element speaks it. */
export class Dictionary {
  readonly #ours: ReadonlyMap<string, Load>
  /** What has come or is on its way, for all elements of the page. */
  readonly #loaded = new Map<string, Promise<StringsInput>>()
  readonly #listeners = new Set<() => void>()

  #open = false

  constructor(ours: Readonly<Record<string, Load>>) {
    this.#ours = new Map(Object.entries(ours))
  }

  /**
   * Words for `lang` or the language nearest to it; `undefined` where English has to do. Rejects when they do not load;
   * the next call tries again. `changed` is called when the page registers a locale.
   */
  readonly wordsFor = async (lang: string, changed?: () => void): Promise<StringsInput | undefined> => {
    this.#listen()
    if (changed) this.#listeners.add(changed)
    const tag = nearestTag(lang, [...new Set([...this.#ours.keys(), ...registeredTags()])])
    if (!tag) return undefined
    const words = this.#loaded.get(tag) ?? this.#load(tag)
    this.#loaded.set(tag, words)
    try {
      return await words
    } catch (error) {
      // Others may have been registered meanwhile.
      if (this.#loaded.get(tag) === words) this.#loaded.delete(tag)
      throw error
    }
  }

  /** With the first word, so that importing a dictionary changes nothing on the page. */
  #listen(): void {
    if (this.#open) return
    this.#open = true
    onRegistered((tag) => {
      this.#loaded.delete(tag)
      for (const changed of this.#listeners) changed()
    })
  }

  /** The page's words go before ours, one by one. */
  async #load(tag: string): Promise<StringsInput> {
    const [ours, own] = await Promise.all([this.#ours.get(tag)?.(), registeredWords(tag)])
    const words: StringsInput = { ...ours, ...own }
    if (!ours || !own) return words
    return {
      ...words,
      kinds: { ...ours.kinds, ...own.kinds },
      errors: { ...ours.errors, ...own.errors },
      linkErrors: { ...ours.linkErrors, ...own.linkErrors },
    }
  }
}
