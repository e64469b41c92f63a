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
import { Format } from './format.js'

export interface Words<S = FaceStrings> {
  readonly strings: S
  readonly format: Format
}

/**
 * The page's own words over those of the language, over the English ones.
 * `lang` is the nearest of the page: German words in a Swiss page are written with Swiss figures.
 */
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
  const language = (tag: string) => tag.split('-', 1)[0]?.toLowerCase()
  const written = language(lang) === language(strings.locale) ? lang : strings.locale
  try {
    return { strings, format: new Format(Intl.getCanonicalLocales(written)[0] ?? 'en') }
  } catch {
    // A `lang` that is no language tag.
    return { strings, format: new Format(strings.locale) }
  }
}

/** The same with the words about files. */
export function allWords({ strings, format }: ReturnType<typeof zoneWords>, files: FileStrings): Words {
  return { strings: { ...files, ...strings }, format }
}

/** The user's sentence: the endpoint's own where it sent one. */
export function sentence(
  { code, detail, values }: Failure,
  size: number,
  { strings, format }: Words<ZoneStrings>,
  more: FailureStrings | undefined,
): string {
  const known = strings.errors[code as ErrorCode] ?? more?.[code as ErrorCode] ?? strings.failed
  return detail || format.fill(known, { size, ...values })
}
