/** The languages that the tool speaks, each in a chunk of its own; English is there. */
import { nearestTag } from '../../../src/locales/nearest-tag.js'
import type { ToolStrings } from './strings.js'

const ours: Readonly<Record<string, () => Promise<ToolStrings>>> = {
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
}

const tags = ['en', ...Object.keys(ours)]

/** The words for `lang` or the language nearest to it; `undefined` where English has to do. Rejects when they do not load. */
export async function toolStringsFor(lang: string): Promise<ToolStrings | undefined> {
  return ours[spokenTag(lang) ?? 'en']?.()
}

/** The tool's language that serves `lang`. */
export function spokenTag(lang: string): string | undefined {
  return nearestTag(lang, tags)
}

/** As their speakers call them, by tag. */
export const languageNames: Readonly<Record<string, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  hi: 'हिन्दी',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  'pt-BR': 'Português (Brasil)',
  ru: 'Русский',
  tr: 'Türkçe',
  vi: 'Tiếng Việt',
}
