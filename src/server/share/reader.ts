import { sentences, type Language, type Sentences } from './sentences.js'

/** Who opens a link, by what their browser says. */
export interface Reader {
  readonly lang: Language
  readonly dir: 'ltr' | 'rtl'
  readonly words: Sentences
}

const LANGUAGES = Object.keys(sentences) as Language[]

/** The language that the reader likes most of those there are; English when none is. */
export function readerOf(request: Request): Reader {
  const lang =
    wanted(request.headers.get('Accept-Language') ?? '')
      .map(nearest)
      .find(Boolean) ?? 'en'
  return { lang, dir: lang === 'ar' ? 'rtl' : 'ltr', words: sentences[lang] }
}

/** Tags by their weight; a header of this length is no browser's. */
function wanted(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
      return { tag, weight: Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

function nearest(tag: string): Language | undefined {
  const [base = '', ...subtags] = tag.split('-')
  if (base === 'zh') return subtags.some((one) => TRADITIONAL.has(one)) ? 'zh-TW' : 'zh-CN'
  return LANGUAGES.find((language) => language.split('-')[0] === base)
}

const TRADITIONAL = new Set(['hant', 'tw', 'hk', 'mo'])
