/** The languages that the element speaks, and those that the page adds. Loaded where the page is not in English. */
import { nearestTag } from './nearest-tag.js'
import type { StringsInput } from './strings.js'

/** Words, or what brings them when they are needed. */
export type LocaleSource = StringsInput | (() => Promise<StringsInput>)

type Load = () => Promise<StringsInput>

const loaders = new Map<string, Load>(
  Object.entries({
    ar: async () => (await import('./ar.js')).ar,
    de: async () => (await import('./de.js')).de,
    es: async () => (await import('./es.js')).es,
    fr: async () => (await import('./fr.js')).fr,
    hi: async () => (await import('./hi.js')).hi,
    id: async () => (await import('./id.js')).id,
    it: async () => (await import('./it.js')).it,
    ja: async () => (await import('./ja.js')).ja,
    ko: async () => (await import('./ko.js')).ko,
    'pt-BR': async () => (await import('./pt-BR.js')).ptBR,
    ru: async () => (await import('./ru.js')).ru,
    tr: async () => (await import('./tr.js')).tr,
    vi: async () => (await import('./vi.js')).vi,
    'zh-CN': async () => (await import('./zh-CN.js')).zhCN,
    'zh-TW': async () => (await import('./zh-TW.js')).zhTW,
  } satisfies Record<string, Load>),
)

/** What has come or is on its way, for all elements of the page. */
const loaded = new Map<string, Promise<StringsInput>>()
const listeners = new Set<() => void>()

/**
 * Words for `lang` or the language nearest to it; `undefined` where English has to do. Rejects when they do not load;
 * the next call tries again. `changed` is called when the page registers a locale.
 */
export async function wordsFor(lang: string, changed?: () => void): Promise<StringsInput | undefined> {
  if (changed) listeners.add(changed)
  const tag = nearestTag(lang, [...loaders.keys()])
  const load = tag && loaders.get(tag)
  if (!load) return undefined
  const words = loaded.get(tag) ?? load()
  loaded.set(tag, words)
  try {
    return await words
  } catch (error) {
    // Others may have been registered meanwhile.
    if (loaded.get(tag) === words) loaded.delete(tag)
    throw error
  }
}

/**
 * Teaches all elements of the page a language, or other words for one that they know; English takes the element's
 * `strings`. Words that are left out stay English.
 *
 * @param tag BCP 47, e.g. `sv` or `de-CH`; a more general one serves all of its regions.
 * @throws RangeError when `tag` is no language tag.
 */
export function registerLocale(tag: string, source: LocaleSource): void {
  const { baseName } = new Intl.Locale(tag)
  loaders.set(baseName, async () => {
    const words = typeof source === 'function' ? await source() : source
    return { locale: baseName, ...words }
  })
  loaded.delete(baseName)
  for (const changed of listeners) changed()
}
