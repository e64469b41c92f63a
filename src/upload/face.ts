/** What the element shows of its files. Loaded with the first one. */
import { adoptStyles, html, render, type CSSResult, type TemplateResult } from 'lit'
import { enFiles } from '../locales/en-files.js'
import type { Item, Queue, QueueEvent } from '../queue/types.js'
import { Announcer } from './announcer.js'
import { fileStyles } from './file-styles.js'
import { FilesView } from './files-view.js'
import type { FormControl, SubmitGuard } from './submit-guard.js'
import type { Notice } from './notice.js'
import type { ShareSource } from './shares.js'
import { allWords, type Words, type zoneWords } from './words.js'

/** Notices are rare: they come with the first one. */
type Notices = typeof import('./notice.js')

export interface FaceHost {
  readonly words: () => ReturnType<typeof zoneWords>
  readonly manual: () => boolean
  readonly locked: () => boolean
  readonly pictures: () => boolean
  readonly control: FormControl
  readonly shares: ShareSource
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
  #notices: Notices | null = null
  #notice: Notice | null = null
  #guarding = false
  #submitGuard: SubmitGuard | undefined
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
    if (event.type === 'add' && this.#notice && !this.#notice.calm) this.#release()
    if (event.type !== 'reject') return
    const { strings, format } = this.#words
    const title = format.fill(strings.rejected, { count: event.rejections.length })
    void this.#show(title, ({ notTaken }) => notTaken(event.rejections, this.#words))
  }

  /** Nothing was dropped, or something that the browser would not open. */
  missed(unreadable: readonly string[]): void {
    const title = this.#words.strings.nothingDropped
    void this.#show(title, ({ nothingFound }) => nothingFound(unreadable, this.#words))
  }

  /** Words or attributes changed. */
  refresh(): void {
    this.#words = allWords(this.#host.words(), enFiles)
    this.#render()
    this.#view.refresh()
  }

  stop(): void {
    this.#view.leave()
    this.#submitGuard?.drop()
  }

  /** `title`: enough for when the rest does not load. */
  async #show(title: string, write?: (notices: Notices) => Notice): Promise<void> {
    const notices = await this.#load()
    this.#notice = (notices && write?.(notices)) ?? { title, lines: [] }
    this.#announcer.alert([this.#notice.title, ...this.#notice.lines].join('. '))
    this.#render()
  }

  /** `null` where the chunk does not load; the next notice tries again. */
  async #load(): Promise<Notices | null> {
    const loaded = await import('./notice.js').catch(() => null)
    if (this.#notices || !loaded) return this.#notices
    const { styleSheet } = loaded.noticeStyles
    if (styleSheet) (this.#place.getRootNode() as ShadowRoot).adoptedStyleSheets.push(styleSheet)
    return (this.#notices = loaded)
  }

  /** Only an element in a form has something to hold back. */
  async #guard(): Promise<void> {
    const { control, guarded } = this.#host
    if (this.#guarding || !control.form) return
    this.#guarding = true
    const loaded = await import('./submit-guard.js').catch(() => null)
    // Without it the form stays blocked; the next event tries again.
    if (!loaded) return void (this.#guarding = false)
    this.#submitGuard = new loaded.SubmitGuard(control, this.#queue, {
      held: () => void this.#hold(),
      sent: () => this.#release(),
      dropped: () => void this.#show(this.#words.strings.submitDropped),
    })
    this.guarded = true
    guarded()
  }

  async #hold(): Promise<void> {
    const title = this.#words.strings.submitHeld
    this.#notice = { title, lines: [], calm: true }
    this.#announcer.say(title)
    await this.#load()
    this.#render()
  }

  #release(): void {
    this.#notice = null
    this.#render()
  }

  #bar(notice: Notice): TemplateResult {
    const dismiss = () => this.#dismiss()
    return (
      this.#notices?.noticeBar(notice, this.#words.strings, dismiss) ??
      html`<p class="more">${notice.title}</p>`
    )
  }

  #dismiss(): void {
    this.#release()
    this.#host.focusElsewhere()
  }

  #render(): void {
    const { strings } = this.#words
    render(
      html`
        ${this.#notice && this.#bar(this.#notice)}
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
