/** The words about links, downloads and folders, in the languages of the package. Loaded where the page is not in English. */
import { Dictionary } from '../dictionary.js'

export const { wordsFor: linkWordsFor } = new Dictionary({
  ar: async () => (await import('./ar.js')).arLinks,
  de: async () => (await import('./de.js')).deLinks,
  es: async () => (await import('./es.js')).esLinks,
  fr: async () => (await import('./fr.js')).frLinks,
  hi: async () => (await import('./hi.js')).hiLinks,
  id: async () => (await import('./id.js')).idLinks,
  it: async () => (await import('./it.js')).itLinks,
  ja: async () => (await import('./ja.js')).jaLinks,
  ko: async () => (await import('./ko.js')).koLinks,
  'pt-BR': async () => (await import('./pt-BR.js')).ptBRLinks,
  ru: async () => (await import('./ru.js')).ruLinks,
  tr: async () => (await import('./tr.js')).trLinks,
  vi: async () => (await import('./vi.js')).viLinks,
  'zh-CN': async () => (await import('./zh-CN.js')).zhCNLinks,
  'zh-TW': async () => (await import('./zh-TW.js')).zhTWLinks,
})
