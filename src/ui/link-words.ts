import { enLinks } from '../locales/en-links.js'
import type { LinkErrorCode, LinkStrings, StringsInput } from '../locales/strings.js'
import type { Failure } from '../queue/errors.js'
import { formatFor, type Format } from './format.js'
import type { LoadWords } from './language.js'

export interface LinkWords {
  readonly strings: LinkStrings
  readonly format: Format
}

export const loadLinkWords: LoadWords<StringsInput> = async (lang, changed) =>
  (await import('../locales/links/languages.js')).linkWordsFor(lang, changed)

/** The page's own words over those of the language, over the English ones. */
export function linkWords(lang: string, locale?: StringsInput, own?: StringsInput): LinkWords {
  const strings = {
    ...enLinks,
    ...locale,
    ...own,
    linkErrors: { ...enLinks.linkErrors, ...locale?.linkErrors, ...own?.linkErrors },
  }
  return { strings, format: formatFor(lang, own?.locale ?? locale?.locale ?? 'en') }
}

/** The user's sentence for what went wrong: that of the page's own server where it sent one. */
export function linkSentence(
  { code, detail, values = {} }: Pick<Failure, 'code' | 'detail' | 'values'>,
  { strings, format }: LinkWords,
): string {
  return detail || format.fill(strings.linkErrors[code as LinkErrorCode] ?? strings.linkFailed, values)
}
