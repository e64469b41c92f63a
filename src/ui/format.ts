/** Figures, and sentences with figures in them, in the user's own writing. */
import type { Message } from '../locales/strings.js'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Text as it is, numbers by their name: see `#figure`. */
export type Values = Readonly<Record<string, string | number>>

export class Format {
  readonly locale: string
  readonly #formats = new Map<string, Intl.NumberFormat>()

  constructor(locale: string) {
    this.locale = locale
  }

  count(value: number): string {
    return this.#number(value, '', {})
  }

  /** Rounded down: 100 % is only for what has arrived. */
  percent(fraction: number): string {
    return this.#number(Math.floor(fraction * 100) / 100, '%', { style: 'percent' })
  }

  /** Powers of 1000, as the units say: `980 bytes`, `4.1 MB`, `48 MB`. */
  size(bytes: number): string {
    return this.#scaled(bytes, '')
  }

  /** Two digits: a third one would change with each look. */
  rate(bytesPerSecond: number): string {
    return this.#scaled(Number(bytesPerSecond.toPrecision(2)), '-per-second')
  }

  /** Seconds as a person would say them: whole, by fives above ten, then in minutes and hours. */
  time(seconds: number): string {
    if (seconds >= 5400) return this.#unit(Math.round(seconds / 3600), 'hour', 0)
    if (seconds > 55) return this.#unit(Math.round(seconds / 60), 'minute', 0)
    const steady = seconds > 10 ? Math.ceil(seconds / 5) * 5 : Math.ceil(seconds)
    return this.#unit(Math.max(steady, 1), 'second', 0)
  }

  /** Puts values into a sentence. One called `count` also chooses the plural. */
  fill(message: Message, values: Values): string {
    const text =
      typeof message === 'string'
        ? message
        : (message[new Intl.PluralRules(this.locale).select(Number(values['count']))] ?? message.other)
    return (
      text
        // A limit of 0 is none.
        .replace(/\[(.*?\{(\w+)\}.*?)\]/g, (_, part: string, name: string) => (values[name] ? part : ''))
        .replace(/\{(\w+)\}/g, (_, name: string) => this.#figure(name, values[name]))
    )
  }

  list(words: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'disjunction' }).format(words)
  }

  #figure(name: string, value: string | number = ''): string {
    if (typeof value === 'string') return value
    if (/size$/i.test(name)) return this.size(value)
    return name === 'needed' || name === 'granted' ? this.time(value) : this.count(value)
  }

  #scaled(bytes: number, per: string): string {
    let power = 0
    // 999.5 and more would be rounded to four digits.
    while (bytes >= 999.5 && power < UNITS.length - 1) {
      bytes /= 1000
      power++
    }
    return this.#unit(bytes, UNITS[power] + per, power > 0 && bytes < 10 ? 1 : 0)
  }

  #unit(value: number, unit: string, digits: number): string {
    return this.#number(value, unit + digits, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: digits,
    })
  }

  #number(value: number, id: string, options: Intl.NumberFormatOptions): string {
    let format = this.#formats.get(id)
    if (!format) this.#formats.set(id, (format = new Intl.NumberFormat(this.locale, options)))
    return format.format(value)
  }
}

/** Facts on one line. */
export function join(...words: readonly string[]): string {
  return words.join(' · ')
}

/** `lang` is that of the page, `locale` that of the words: German words in a Swiss page have Swiss figures. */
export function formatFor(lang: string, locale: string): Format {
  const language = (tag: string) => tag.split('-', 1)[0]?.toLowerCase()
  try {
    return new Format(
      Intl.getCanonicalLocales(language(lang) === language(locale) ? lang : locale)[0] ?? 'en',
    )
  } catch {
    // A `lang` that is no language tag.
    return new Format(locale)
  }
}
