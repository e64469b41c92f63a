import { formatFor, type Format } from '../../../src/ui/format.js'
import { en } from './en.js'
import type { ToolStrings } from './strings.js'
import { spanIn, unitIn, type Unit } from './span.js'

/** What stands in a sentence: text as it is, a time in milliseconds, names of which each counts. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>

/** The tool's sentences in one language, with figures and times as its readers write them. */
export class Words {
  readonly strings: ToolStrings
  readonly #format: Format

  /** `lang` is that of the page: Swiss figures stand in German sentences. */
  constructor(lang = 'en', strings: ToolStrings = en) {
    this.strings = strings
    this.#format = formatFor(lang, strings.locale)
  }

  fill(sentence: string, values: Values): string {
    const texts = Object.entries(values).map(([name, value]) => [name, this.#text(value)])
    return this.#format.fill(sentence, Object.fromEntries(texts) as Record<string, string>)
  }

  /** `2 days, 3 hours`, of milliseconds. */
  span(milliseconds: number): string {
    return spanIn(this.#format.locale, milliseconds)
  }

  /** A moment in the reader's own time zone, with its name. Milliseconds since the epoch. */
  moment(milliseconds: number): string {
    const form = { dateStyle: 'medium', timeStyle: 'long' } as const
    return new Intl.DateTimeFormat(this.#format.locale, form).format(milliseconds)
  }

  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.#format.locale).format(names)
  }

  /** The unit as it is called beside this amount, e.g. `hours`. */
  unit(unit: Unit, amount: number): string {
    return unitIn(this.#format.locale, unit, amount)
  }

  /** A name that is the same everywhere is its own word. */
  provider(name: string): string {
    const { providers } = this.strings
    return name in providers ? providers[name as keyof typeof providers] : name
  }

  #text(value: string | number | readonly string[]): string {
    if (typeof value === 'string') return value
    return typeof value === 'number' ? this.span(value) : this.list(value)
  }
}
