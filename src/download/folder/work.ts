import { html, nothing, type TemplateResult } from 'lit'
import { isAbort } from '../../queue/errors.js'
import { doneIcon } from '../../ui/icons.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { FolderTask } from './events.js'

export interface Report {
  /** Ends when the user cancels, or when something else is begun. */
  readonly signal: AbortSignal
  /** How far it is. `part`: from 0 to 1, absent while nobody knows. */
  readonly report: (text: string, part?: number) => void
  /** It went wrong after all: takes back what came of it. */
  readonly retract: () => void
}

export interface WorkPorts {
  readonly words: () => LinkWords
  /** `view()` answers something else from now on. */
  readonly changed: () => void
  readonly announce: (text: string) => void
  readonly failed: (task: FolderTask, error: unknown) => void
}

/** What takes its time and can be cancelled: one at once. Tells how far it is, and what came of it. */
export class Work {
  readonly #ports: WorkPorts
  #running: AbortController | undefined
  /** What was begun last. */
  #last: AbortController | undefined
  #text = ''
  #part: number | undefined

  constructor(ports: WorkPorts) {
    this.#ports = ports
  }

  get busy(): boolean {
    return this.#running !== undefined
  }

  /** `run` begins at once, while a press is still being handled; what it answers is shown and announced. */
  start(task: FolderTask, run: (report: Report) => Promise<string>): void {
    this.cancel()
    const running = (this.#last = this.#running = new AbortController())
    const report = (text: string, part?: number) => {
      if (this.#running === running) this.#show(text, part)
    }
    const retract = () => {
      if (this.#last === running) this.cancel()
    }
    report(this.#ports.words().strings.preparing)
    void run({ signal: running.signal, report, retract }).then(
      (text) => this.#end(running, task, text),
      (error: unknown) => this.#end(running, task, '', error),
    )
  }

  cancel(): void {
    this.#running?.abort()
    this.#running = undefined
    this.#show('')
  }

  view(): TemplateResult | typeof nothing {
    const { strings } = this.#ports.words()
    if (this.#text === '') return nothing
    if (!this.#running)
      return html`<span class="outcome" part="status">${doneIcon()}<bdi>${this.#text}</bdi></span>`
    const part = this.#part
    return html`<span class="work" part="status">
      <bdi>${this.#text}</bdi>
      ${
        part === undefined
          ? html`<progress part="progress" aria-label=${this.#text}></progress>`
          : html`<progress part="progress" aria-label=${this.#text} max="1" .value=${part}></progress>`
      }
      <button class="text" part="button cancel-button" @click=${() => this.cancel()}>${strings.stop}</button>
    </span>`
  }

  #end(running: AbortController, task: FolderTask, text: string, error?: unknown): void {
    if (this.#running !== running) return
    this.#running = undefined
    this.#show(text)
    // The user has thought better of it.
    if (isAbort(error)) return
    if (error !== undefined) this.#ports.failed(task, error)
    else if (text !== '') this.#ports.announce(text)
  }

  #show(text: string, part?: number): void {
    this.#text = text
    this.#part = part
    this.#ports.changed()
  }
}
