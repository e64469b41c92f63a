/** Which words are used, and how a failure is put into them. */
import { enZone } from '../locales/en-zone.js'
import type {
  FaceStrings,
  FailureStrings,
  FileStrings,
  StringsInput,
  ZoneStrings,
} from '../locales/strings.js'
import type { Failure } from '../queue/errors.js'
import type { ErrorCode } from '../queue/types.js'
import { formatFor, type Format } from '../ui/format.js'
import type { LoadWords } from '../ui/language.js'

export const loadWords: LoadWords<StringsInput> = async (lang, changed) =>
  (await import('../locales/languages.js')).wordsFor(lang, changed)

export interface Words<S = FaceStrings> {
  readonly strings: S
  readonly format: Format
}

/** The page's own words over those of the language, over the English ones. */
export function zoneWords(
  lang: string,
  locale?: StringsInput,
  own?: StringsInput,
): Words<ZoneStrings & Partial<FileStrings>> {
  const strings = {
    ...enZone,
    ...locale,
    ...own,
    errors: { ...enZone.errors, ...locale?.errors, ...own?.errors },
    kinds: { ...enZone.kinds, ...locale?.kinds, ...own?.kinds },
  }
  return { strings, format: formatFor(lang, strings.locale) }
}

/** The same with the words about files. */
export function allWords({ strings, format }: ReturnType<typeof zoneWords>, files: FileStrings): Words {
  return { strings: { ...files, ...strings }, format }
}

/** The user's sentence: that of the page's own server where it sent one. Our handler leaves the words to the element. */
export function sentence(
  { code, detail, values }: Failure,
  size: number,
  { strings, format }: Words<ZoneStrings>,
  more: FailureStrings | undefined,
): string {
  const known = strings.errors[code as ErrorCode] ?? more?.[code as ErrorCode] ?? strings.failed
  return detail || format.fill(known, { size, ...values })
}
