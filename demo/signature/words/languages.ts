/** The languages that the tool speaks, each in a chunk of its own; English is there. */
import { nearestTag } from '../../../src/locales/nearest-tag.js'
import type { ToolStrings } from './strings.js'

const ours: Readonly<Record<string, () => Promise<ToolStrings>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  id: async () => (await import('./id.js')).id,
  it: async () => (await import('./it.js')).it,
  'pt-BR': async () => (await import('./pt-BR.js')).ptBR,
  'zh-CN': async () => (await import('./zh-CN.js')).zhCN,
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
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  'pt-BR': 'Português (Brasil)',
}
