import { html, nothing, type TemplateResult } from 'lit'
import { isAbort } from '../../queue/errors.js'
import { doneIcon } from '../../ui/icons.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { FolderTask } from './events.js'
import type { Pauses } from './patience.js'

export interface Report extends Pauses {
  /** Ends when the user cancels. */
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

interface Job {
  readonly task: FolderTask
  readonly stop: AbortController
  text: string
  part: number | undefined
  /** Why it stands still; empty while it does not. */
  pause: string
}

/**
 * What takes its time and can be cancelled: one ZIP and one copy at once, and any number of downloads. Tells how far each
 * is, and what came of the last one.
 */
export class Work {
  readonly #ports: WorkPorts
  readonly #jobs = new Set<Job>()
  #outcome: { readonly of: Job; readonly text: string } | undefined

  constructor(ports: WorkPorts) {
    this.#ports = ports
  }

  /** What runs goes on: another one of its kind has to wait for it. */
  isBusyWith(task: FolderTask): boolean {
    return task !== 'download' && [...this.#jobs].some((job) => job.task === task)
  }

  /** `run` begins at once, while a press is still being handled; what it answers is shown and announced. */
  start(task: FolderTask, run: (report: Report) => Promise<string>): void {
    const stop = new AbortController()
    const job: Job = { task, stop, text: this.#ports.words().strings.preparing, part: undefined, pause: '' }
    const report = (text: string, part?: number) => {
      Object.assign(job, { text, part })
      this.#ports.changed()
    }
    const pause = (text: string) => {
      if (job.pause === text) return
      job.pause = text
      this.#ports.changed()
      if (text !== '') this.#ports.announce(text)
    }
    const waiting = (ms: number) => {
      const { strings, format } = this.#ports.words()
      pause(format.fill(strings.linksWaiting, { time: format.time(ms / 1_000) }))
    }
    const goesOn = () => pause('')
    const retract = () => {
      if (this.#outcome?.of === job) this.#outcome = undefined
      this.#ports.changed()
    }
    this.#jobs.add(job)
    this.#outcome = undefined
    this.#ports.changed()
    void run({ signal: stop.signal, report, retract, waiting, goesOn }).then(
      (text) => this.#end(job, text),
      (error: unknown) => this.#end(job, '', error),
    )
  }

  /** All of it. */
  stop(): void {
    for (const job of this.#jobs) this.#cancel(job)
  }

  view(): TemplateResult {
    // Of several downloads that are being signed, one stands for all.
    const shown = new Map([...this.#jobs].map((job) => [job.task, job]))
    return html`${[...shown.values()].map((job) => this.#line(job))}${
      this.#outcome
        ? html`<span class="outcome" part="status">${doneIcon()}<bdi>${this.#outcome.text}</bdi></span>`
        : nothing
    }`
  }

  #line(job: Job): TemplateResult {
    const { part } = job
    const text = job.pause || job.text
    return html`<span class="work" part="status">
      <bdi>${text}</bdi>
      ${
        part === undefined
          ? html`<progress part="progress" aria-label=${text}></progress>`
          : html`<progress part="progress" aria-label=${text} max="1" .value=${part}></progress>`
      }
      <button class="text" part="button cancel-button" @click=${() => this.#cancel(job)}>
        ${this.#ports.words().strings.stop}
      </button>
    </span>`
  }

  #cancel(job: Job): void {
    job.stop.abort()
    this.#jobs.delete(job)
    this.#ports.changed()
  }

  #end(job: Job, text: string, error?: unknown): void {
    if (!this.#jobs.delete(job)) return
    if (text !== '') this.#outcome = { of: job, text }
    this.#ports.changed()
    // The user has thought better of it.
    if (isAbort(error)) return
    if (error !== undefined) this.#ports.failed(job.task, error)
    else if (text !== '') this.#ports.announce(text)
  }
}
