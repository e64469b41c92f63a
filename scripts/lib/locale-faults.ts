import type { Message, Plural } from '../../src/locales/strings.js'

/**
 * What is wrong with a translation, a line each: keys that are missing or too many, values that the English sentence does not put in or
 * that are left out, plural categories that the language has and the sentence has not.
 */
export function localeFaults(words: object, english: object): string[] {
  const { locale = '' } = words as { readonly locale?: string }
  const all = flat(words)
  const wanted = flat(english)
  const faults: string[] = []
  for (const key of wanted.keys()) if (!all.has(key)) faults.push(`${key}: missing`)
  for (const [key, message] of all) {
    const model = wanted.get(key)
    if (model === undefined) faults.push(`${key}: not among the English ones`)
    else faults.push(...messageFaults(message, model, locale).map((fault) => `${key}: ${fault}`))
  }
  return faults
}

type Group = Readonly<Record<string, Message>>

/** Groups of sentences opened, so that each one has a key of its own. */
function flat(words: object): Map<string, Message> {
  const entries = Object.entries(words as Readonly<Record<string, Message | Group>>)
  return new Map(
    entries.flatMap(([key, value]): [string, Message][] =>
      isMessage(value)
        ? [[key, value]]
        : Object.entries(value).map(([inner, message]) => [`${key}.${inner}`, message]),
    ),
  )
}

/** Plurals have a form for all the rest. */
function isMessage(value: Message | Group): value is Message {
  return typeof value === 'string' || 'other' in value
}

function messageFaults(message: Message, model: Message, locale: string): string[] {
  const values = placeholders(typeof model === 'string' ? model : model.other)
  const rules = new Intl.PluralRules(locale)
  const { pluralCategories } = rules.resolvedOptions()
  if (typeof message === 'string') {
    const faults = textFaults(message, values)
    if (typeof model !== 'string' && pluralCategories.length > 1)
      faults.push(`one sentence for ${pluralCategories.length} plurals`)
    return faults
  }
  const forms = Object.entries(message as Plural)
  return [
    ...pluralCategories.filter((category) => !message[category]).map((category) => `no plural “${category}”`),
    ...forms.flatMap(([category, text]) => {
      if (!pluralCategories.includes(category as Intl.LDMLPluralRule))
        return [`“${category}” is no plural of ${locale}`]
      // “A file” needs no figure where nothing but 1 is called so.
      const optional = numbersCalled(category, rules) === 1 ? 'count' : ''
      return textFaults(text, values, optional).map((fault) => `${category}: ${fault}`)
    }),
  ]
}

function textFaults(text: string, values: readonly string[], optional = ''): string[] {
  if (!text?.trim()) return ['empty']
  const used = placeholders(text)
  return [
    ...values
      .filter((name) => name !== optional && !used.includes(name))
      .map((name) => `${name} is left out`),
    ...used.filter((name) => !values.includes(name)).map((name) => `${name} is unknown`),
    ...used.filter((name, at) => used.indexOf(name) !== at).map((name) => `${name} comes twice`),
  ]
}

/** In order of the text; those that may be unknown stand in their brackets: `[…{maxSize}]` is told apart from `{maxSize}`. */
function placeholders(text: string): string[] {
  const optional = [...text.matchAll(/\[(.*?)\]/g)].map(([, part = '']) => part).join()
  const names = (part: string) => [...part.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...names(text.replaceAll(/\[.*?\]/g, '')), ...names(optional).map((name) => `[${name}]`)]
}

function numbersCalled(category: string, rules: Intl.PluralRules): number {
  return Array.from({ length: 1000 }, (_, number) => rules.select(number)).filter((name) => name === category)
    .length
}
