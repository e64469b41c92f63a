import { spokenTag } from './words/languages.js'

/**
 * The language of the page: `?lang=`, else the first of the browser's that the tool speaks, else English.
 * With its region, where there is one: figures and dates follow it.
 */
export function languageOf(search: string, preferred: readonly string[]): string {
  const asked = new URLSearchParams(search).get('lang')
  return [asked ?? '', ...preferred].find((lang) => spokenTag(lang)) ?? 'en'
}
