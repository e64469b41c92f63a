import type { Queue, QueueEvent } from '../queue/types.js'
import { isEnded } from '../queue/state.js'
import type { WhileUploading } from './values.js'

/** The element as its form sees it. */
export interface FormControl {
  readonly form: HTMLFormElement | null
  readonly whileUploading: WhileUploading
  reportValidity(): boolean
}

export interface Teller {
  /** The form waits for files. */
  held(): void
  /** It is on its way, or was taken back: nothing is held any more. */
  sent(): void
  /** It was given up: a file did not arrive. */
  dropped(): void
}

interface Held {
  readonly form: HTMLFormElement
  readonly submitter: HTMLElement | null
  /** Items that it waits for. */
  readonly awaited: ReadonlySet<string>
}

/**
 * Sees to it that a form is not sent while files are on their way, unless the page wants it so. A form that validates
 * is blocked by the element's validity before it comes to this; `novalidate` and `wait` come here.
 */
export class SubmitGuard {
  readonly #control: FormControl
  readonly #queue: Queue
  readonly #tell: Teller
  #root: Node | null = null
  #held: Held | null = null

  constructor(control: FormControl, queue: Queue, tell: Teller) {
    this.#control = control
    this.#queue = queue
    this.#tell = tell
    queue.subscribe((event) => {
      this.#hear(event)
      this.#update()
    })
    this.#update()
  }

  /** Takes a held submission back, e.g. when the element leaves the page. */
  drop(): void {
    if (!this.#held) return
    this.#held = null
    this.#tell.sent()
  }

  get #busy(): boolean {
    const { running, waiting } = this.#queue.totals
    return running + waiting > 0
  }

  #hear(event: QueueEvent): void {
    if (!this.#held) return
    if (event.type === 'error') {
      this.#held = null
      this.#tell.dropped()
    } else if (event.type === 'remove' && this.#held.awaited.has(event.item.id)) {
      // By hand, by `clear()` or by a reset: what was submitted is not what the form would send now.
      this.drop()
    }
  }

  #update(): void {
    // `submit` does not leave the shadow tree of its form. Listening from above, in the first phase, comes before the
    // page's own listeners on the form: they must not send what is not complete.
    const root = this.#busy ? (this.#control.form?.getRootNode() ?? null) : null
    if (root !== this.#root) {
      this.#root?.removeEventListener('submit', this.#submit, true)
      root?.addEventListener('submit', this.#submit, true)
      this.#root = root
    }
    // Once the form has its entry for the file that has just arrived.
    if (this.#held && !this.#busy) queueMicrotask(() => this.#release())
  }

  readonly #submit = (event: Event): void => {
    const { form, whileUploading } = this.#control
    if (!form || event.target !== form || whileUploading === 'allow') return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (whileUploading === 'block') {
      this.#control.reportValidity()
      return
    }
    const { submitter } = event as SubmitEvent
    const awaited = this.#queue.items.filter(({ state }) => !isEnded(state)).map(({ id }) => id)
    this.#held = { form, submitter, awaited: new Set(awaited) }
    this.#tell.held()
    // With `manual`, the form's own button is what they have waited for.
    this.#queue.start()
  }

  #release(): void {
    if (!this.#held || this.#busy) return
    const { form, submitter, awaited } = this.#held
    const arrived = [...awaited].every((id) => this.#queue.get(id)?.state === 'done')
    this.drop()
    if (arrived && form === this.#control.form) {
      form.requestSubmit(belongs(submitter, form) ? submitter : null)
    }
  }
}

/** A button that has left the form meanwhile would be refused. */
function belongs(submitter: HTMLElement | null, form: HTMLFormElement): boolean {
  return submitter !== null && (submitter as Partial<HTMLButtonElement>).form === form
}
