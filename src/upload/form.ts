import type { ZoneStrings } from '../locales/strings.js'
import type { Item, Queue } from '../queue/types.js'
import { mark } from '../ui/states.js'
import { finished, keyOf, toStored } from './stored.js'
import type { WhileUploading } from './values.js'

/** Finished files from which on the form's entries are brought up to date only so often (milliseconds). */
const MANY = 200
const PAUSE = 250

export interface FormRules {
  readonly name: string
  readonly required: boolean
  readonly whileUploading: WhileUploading
}

/** The element's part in a form: one entry for each finished file. */
export class FormPart {
  readonly internals: ElementInternals
  #custom = ''
  #name = ''
  #done: readonly Item[] = []
  #later: ReturnType<typeof setTimeout> | undefined
  /** The user has had a file here, or has tried to submit. */
  #touched = false
  #wrong = false

  constructor(host: HTMLElement) {
    this.internals = host.attachInternals()
    // What a `<label>` or the page's `aria-label` says of the element is heard before its button.
    this.internals.role = 'group'
    host.addEventListener('invalid', () => {
      this.#touched = true
      this.#judge()
    })
  }

  setCustomValidity(message: string): void {
    this.#custom = message
  }

  /** As if the user had not been here yet. */
  reset(): void {
    this.#touched = false
  }

  /**
   * `guarded`: somebody holds a submission back until all files have arrived.
   * `anchor`: something focusable, so that the browser can show its message there.
   */
  update(
    queue: Queue,
    { name, required, whileUploading }: FormRules,
    guarded: boolean,
    strings: ZoneStrings,
    anchor: HTMLElement | null,
  ): void {
    const { items, done, failed, running, waiting } = queue.totals
    const uploading = running + waiting > 0
    // Copying the entries costs as much as the list is long: not after each of very many files.
    if (uploading && done > MANY && name === this.#name) {
      this.#later ??= setTimeout(() => this.#assign(name, queue), PAUSE)
    } else {
      this.#assign(name, queue)
    }
    const held = uploading && guarded && whileUploading === 'wait'
    const badInput = uploading && whileUploading !== 'allow' && !held
    const valueMissing = required && done === 0 && !held
    const message =
      this.#custom || (badInput || valueMissing ? (uploading ? strings.unfinished : strings.required) : '')
    const flags = this.#custom ? { customError: true } : { valueMissing, badInput }
    this.internals.setValidity(flags, message, anchor ?? undefined)
    this.mark({ uploading, failed: failed > 0, done: items > 0 && done === items })
    // While files are on their way, nothing is wrong yet.
    this.#wrong = message !== '' && !uploading
    this.#touched ||= items > 0
    this.#judge()
  }

  /** Shows in CSS as `:state(name)`. */
  mark(states: Readonly<Record<string, boolean>>): void {
    mark(this.internals, states)
  }

  /** As `:user-invalid`, which browsers do not match for custom elements. */
  #judge(): void {
    this.mark({ 'user-invalid': this.#touched && this.#wrong })
  }

  #assign(name: string, { items }: Queue): void {
    clearTimeout(this.#later)
    this.#later = undefined
    const done = finished(items)
    if (
      name === this.#name &&
      done.length === this.#done.length &&
      done.every((item, i) => item === this.#done[i])
    )
      return
    this.#name = name
    this.#done = done
    if (!name) return this.internals.setFormValue(null)
    const value = new FormData()
    for (const item of done) value.append(name, keyOf(item))
    // The second is what the browser keeps for a page that is left and found again.
    this.internals.setFormValue(value, JSON.stringify(toStored(done)))
  }
}
