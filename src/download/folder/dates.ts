import { html, nothing } from 'lit'

/** Dates as the user writes them, in the user's zone. */
export class DateWords {
  readonly locale: string
  readonly #short: Intl.DateTimeFormat
  readonly #long: Intl.DateTimeFormat

  constructor(locale: string) {
    this.locale = locale
    this.#short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
    this.#long = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' })
  }

  /** `at`: milliseconds since the epoch; nothing for `NaN`. The full date and the hour are in the tooltip. */
  time(at: number) {
    if (Number.isNaN(at)) return nothing
    const iso = new Date(at).toISOString()
    return html`<time datetime=${iso} title=${this.#long.format(at)}>${this.#short.format(at)}</time>`
  }
}
