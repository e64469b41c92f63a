/** What the element shows of its files. Loaded with the first one. */
import { adoptStyles, html, nothing, render, type CSSResult } from 'lit'
import { enFiles } from '../locales/en-files.js'
import type { Item, Queue, QueueEvent } from '../queue/types.js'
import { Announcer } from './announcer.js'
import { fileStyles } from './file-styles.js'
import { FilesView } from './files-view.js'
import type { FormControl } from './submit-guard.js'
import { noticeBar, nothingFound, notTaken, type Notice } from './notice.js'
import { allWords, type Words, type zoneWords } from './words.js'

export interface FaceHost {
  readonly words: () => ReturnType<typeof zoneWords>
  readonly manual: () => boolean
  readonly locked: () => boolean
  readonly pictures: () => boolean
  readonly control: FormControl
  /** From now on the form is held back while it has to wait. */
  readonly guarded: () => void
  /** Once a frame at most, with the latest snapshot of each item that sent bytes. */
  readonly progress: (items: readonly Item[]) => void
  /** What had the focus is gone. */
  readonly focusElsewhere: () => void
}

export class Face {
  readonly #host: FaceHost
  readonly #queue: Queue
  readonly #place: HTMLElement
  readonly #view: FilesView
  readonly #announcer: Announcer
  #words: Words
  #notice: Notice | null = null
  #guarding = false
  /** Somebody holds a submission back until all files have arrived. */
  guarded = false

  /** `place`: an empty element within the shadow root, for this face alone. */
  constructor(place: HTMLElement, queue: Queue, host: FaceHost) {
    this.#place = place
    this.#host = host
    this.#queue = queue
    this.#words = allWords(host.words(), enFiles)
    const words = () => this.#words
    this.#announcer = new Announcer(place, words)
    this.#view = new FilesView(queue, { ...host, words })
    this.#render()
    this.#view.attach(place)
    void this.#guard()
  }

  /** `styles`: those that the element has already. */
  static dress(root: ShadowRoot, styles: readonly CSSResult[]): void {
    adoptStyles(root, [...styles, ...fileStyles])
  }

  /** `replacing`: a single file makes room for the next. */
  hear(event: QueueEvent, replacing: boolean): void {
    void this.#guard()
    this.#view.hear(event)
    this.#announcer.hear(event, replacing)
    if (event.type === 'add' && this.#notice && !this.#notice.calm) {
      this.#notice = null
      this.#render()
    }
    if (event.type === 'reject') this.#show(notTaken(event.rejections, this.#words))
  }

  /** Nothing was dropped, or something that the browser would not open. */
  missed(unreadable: readonly string[]): void {
    this.#show(nothingFound(unreadable, this.#words))
  }

  /** Words or attributes changed. */
  refresh(): void {
    this.#words = allWords(this.#host.words(), enFiles)
    this.#render()
    this.#view.refresh()
  }

  stop(): void {
    this.#view.stop()
  }

  #show(notice: Notice): void {
    this.#notice = notice
    this.#announcer.alert([notice.title, ...notice.lines].join('. '))
    this.#render()
  }

  /** Only an element in a form has something to hold back. */
  async #guard(): Promise<void> {
    const { control, guarded } = this.#host
    if (this.#guarding || !control.form) return
    this.#guarding = true
    const loaded = await import('./submit-guard.js').catch(() => null)
    // Without it the form stays blocked; the next event tries again.
    if (!loaded) return void (this.#guarding = false)
    new loaded.SubmitGuard(control, this.#queue, {
      held: () => this.#hold({ title: this.#words.strings.submitHeld, lines: [], calm: true }),
      sent: () => this.#hold(null),
      dropped: () => this.#show({ title: this.#words.strings.submitDropped, lines: [] }),
    })
    this.guarded = true
    guarded()
  }

  #hold(notice: Notice | null): void {
    this.#notice = notice
    if (notice) this.#announcer.say(notice.title)
    this.#render()
  }

  #dismiss(): void {
    this.#notice = null
    this.#render()
    this.#host.focusElsewhere()
  }

  #render(): void {
    const { strings } = this.#words
    render(
      html`
        ${this.#notice ? noticeBar(this.#notice, strings, () => this.#dismiss()) : nothing}
        <div class="summary" part="summary" role="group" aria-label=${strings.total}></div>
        <ul class="list" part="list" role="list" aria-label=${strings.list}></ul>
        <p class="more"></p>
        <div class="heard" role="status"></div>
        <div class="heard" role="alert"></div>
      `,
      this.#place,
    )
  }
}
