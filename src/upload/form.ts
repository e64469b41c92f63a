import type { ZoneStrings } from '../locales/strings.js'
import type { Item, Queue } from '../queue/types.js'

export interface FormRules {
  readonly name: string
  readonly required: boolean
}

/** The element's part in a form: one entry for each finished file. */
export class FormPart {
  readonly #internals: ElementInternals
  #custom = ''
  #name = ''
  #done: readonly Item[] = []

  constructor(host: HTMLElement) {
    this.#internals = host.attachInternals()
    // What a `<label>` or the page's `aria-label` says of the element is heard before its button.
    this.#internals.role = 'group'
  }

  get internals(): ElementInternals {
    return this.#internals
  }

  setCustomValidity(message: string): void {
    this.#custom = message
  }

  /** `anchor`: something focusable, so that the browser can show its message there. */
  update(queue: Queue, rules: FormRules, strings: ZoneStrings, anchor: HTMLElement | null): void {
    const { items, done, failed, running, waiting } = queue.totals
    if (rules.name) this.#value(rules.name, queue.items)
    const unfinished = running + waiting > 0
    const missing = rules.required && done === 0 ? (unfinished ? strings.unfinished : strings.required) : ''
    const message = this.#custom || missing
    if (message) {
      const flags = this.#custom ? { customError: true } : { valueMissing: true }
      this.#internals.setValidity(flags, message, anchor ?? undefined)
    } else {
      this.#internals.setValidity({})
    }
    this.mark({ uploading: unfinished, failed: failed > 0, done: items > 0 && done === items })
  }

  /** Shows in CSS as `:state(name)`. */
  mark(states: Readonly<Record<string, boolean>>): void {
    for (const [name, on] of Object.entries(states)) {
      try {
        if (on) this.#internals.states.add(name)
        else this.#internals.states.delete(name)
      } catch {
        // Browsers before 2024 take only names that begin with two dashes.
      }
    }
  }

  #value(name: string, items: readonly Item[]): void {
    const done = items.filter((item) => item.state === 'done')
    // Copying the entries costs as much as the list is long: only when it changed.
    if (
      name === this.#name &&
      done.length === this.#done.length &&
      done.every((item, i) => item === this.#done[i])
    )
      return
    this.#name = name
    this.#done = done
    const value = new FormData()
    for (const item of done) value.append(name, item.key ?? item.location ?? item.name)
    this.#internals.setFormValue(value)
  }
}
