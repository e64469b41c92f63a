/** Which words are used, and how a failure is put into them. */
import { enZone } from '../locales/en-zone.js'
import type { ErrorStrings, FaceStrings, FileStrings, Strings, ZoneStrings } from '../locales/strings.js'
import type { Failure } from '../queue/errors.js'
import type { ErrorCode } from '../queue/types.js'
import { Format } from './format.js'

export interface Words<S = FaceStrings> {
  readonly strings: S
  readonly format: Format
}

/** Partial strings over the English ones; sentences for errors and the names of kinds are merged one by one. */
export type StringsInput = Partial<Omit<Strings, 'kinds'>> & { readonly kinds?: Partial<Strings['kinds']> }

/** `lang` is the nearest of the page: German words in a Swiss page are written with Swiss figures. */
export function zoneWords(own: StringsInput | undefined, lang: string): Words<ZoneStrings> {
  const strings: ZoneStrings = {
    ...enZone,
    ...own,
    errors: { ...enZone.errors, ...own?.errors },
    kinds: { ...enZone.kinds, ...own?.kinds },
  }
  const language = (tag: string) => tag.split('-', 1)[0]?.toLowerCase()
  const locale = language(lang) === language(strings.locale) ? lang : strings.locale
  try {
    return { strings, format: new Format(Intl.getCanonicalLocales(locale)[0] ?? 'en') }
  } catch {
    // A `lang` that is no language tag.
    return { strings, format: new Format(strings.locale) }
  }
}

/** The same with the words about files. */
export function allWords(
  { strings, format }: Words<ZoneStrings>,
  files: FileStrings,
  own: StringsInput | undefined,
): Words {
  return { strings: { ...files, ...own, ...strings }, format }
}

/** The user's sentence: the endpoint's own where it sent one. */
export function sentence(
  { code, detail, values }: Failure,
  size: number,
  { strings, format }: Words<ZoneStrings>,
  more: ErrorStrings | undefined,
): string {
  if (detail) return detail
  const known = strings.errors[code as ErrorCode] ?? more?.[code as ErrorCode]
  if (typeof known !== 'function') return known ?? strings.failed
  const all: Readonly<Record<string, string | number>> = { size, ...values }
  return known((name) => figure(name, all[name], format))
}

function figure(name: string, value: string | number | undefined, format: Format): string {
  if (typeof value !== 'number') return value ?? ''
  if (/size$/i.test(name)) return format.size(value)
  return name === 'needed' || name === 'granted' ? format.time(value) : format.count(value)
}

/** `lang` of the nearest element that has one, through shadow roots. */
export function nearestLang(from: Element): string {
  for (
    let node: Node | null = from;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  ) {
    const lang = node instanceof Element && node.getAttribute('lang')
    if (lang) return lang
  }
  return ''
}
