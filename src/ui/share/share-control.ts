/** Copies a link to one object and tells how long it lives. Loaded where a page offers links. */
import { UploadError, type Failure } from '../../queue/errors.js'
import type { Clock } from '../../queue/ports.js'
import type { TemplateResult } from 'lit'
import { browserClock } from '../browser.js'
import { copy, CopyBlocked } from '../copy.js'
import { lifeWords } from '../life.js'
import { linkFailure } from '../link-failure.js'
import type { LinkWords } from '../link-words.js'
import { Countdown } from './countdown.js'
import { shareView } from './share-view.js'

export { shareLook } from './share-look.js'

/** A link as the endpoint's client gives it. */
export interface SharedLink {
  /** A secret: it goes to the clipboard and nowhere else. */
  readonly url: string
  /** Seconds it works, from when it was asked for; `Infinity` where nobody says. */
  readonly validity: number
  /** The same as a moment of the clock, in milliseconds. */
  readonly endsAt: number
}

export interface ShareOptions {
  /** Asks for a link. Rejects with an `UploadError`, or with the reason of `signal`. */
  readonly ask: (validity: number, options: { readonly signal: AbortSignal }) => Promise<SharedLink>
  /** Seconds to choose from, at least one. */
  readonly choices: () => readonly number[]
  readonly words: () => LinkWords
  /** Nothing may be asked for. Tells by drawing `view()` anew. */
  readonly disabled?: () => boolean
  /** Of the object, for those who hear the button outside of its place; absent where nothing else can be meant. */
  readonly name?: string
  /** For those who hear the page. */
  readonly announce: (text: string) => void
  /** `view()` answers something else from now on. */
  readonly changed: () => void
  /** A link is on the clipboard. Seconds it works. */
  readonly copied?: (validity: number) => void
  /** Its code is one of `LinkErrorCode`, `internal`, or the endpoint's own. */
  readonly failed?: (error: UploadError) => void
  readonly clock?: Clock
}

export type ShareState =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  /** On the clipboard. `asked`: seconds that were chosen. */
  | { readonly is: 'copied'; readonly asked: number; readonly link: Omit<SharedLink, 'url'> }
  | { readonly is: 'ended' }
  | { readonly is: 'failed'; readonly failure: Failure }

export class ShareControl {
  readonly #options: ShareOptions
  readonly #clock: Clock
  #state: ShareState = { is: 'idle' }
  #chosen: number | undefined
  #attempt: AbortController | undefined
  #countdown: Countdown | undefined
  /** Granted, but the browser wants another press before it takes it. */
  #held: { readonly asked: number; readonly link: SharedLink } | undefined

  constructor(options: ShareOptions) {
    this.#options = options
    this.#clock = options.clock ?? browserClock
  }

  get state(): ShareState {
    return this.#state
  }

  /** Seconds, as chosen; the first of the choices until then. */
  get validity(): number {
    const choices = this.#options.choices()
    return choices.find((choice) => choice === this.#chosen) ?? choices[0] ?? 3_600
  }

  view(): TemplateResult {
    const { words, choices, name } = this.#options
    return shareView(
      {
        state: this.#state,
        left: this.#countdown?.left ?? Infinity,
        choices: choices(),
        chosen: this.validity,
        disabled: this.#disabled,
      },
      words(),
      name,
      { press: () => this.press(), choose: (validity) => this.choose(validity) },
    )
  }

  choose(validity: number): void {
    this.#chosen = validity
    this.#options.changed()
  }

  /** Call it while a press is being handled: the browser only lets a page copy then. A second press waits for the first. */
  press(): void {
    if (this.#state.is === 'asking' || this.#disabled) return
    const attempt = (this.#attempt = new AbortController())
    const asked = this.validity
    const link = this.#linkFor(asked, attempt.signal)
    this.#become({ is: 'asking' })
    void this.#copy(asked, link, attempt.signal)
  }

  /** The object is another one, or it is gone: forgets the link and asks for nothing more. */
  stop(): void {
    this.#attempt?.abort()
    this.#held = undefined
    this.#become({ is: 'idle' })
  }

  get #disabled(): boolean {
    return this.#options.disabled?.() ?? false
  }

  #linkFor(asked: number, signal: AbortSignal): Promise<SharedLink> {
    const held = this.#held
    this.#held = undefined
    if (held?.asked === asked && held.link.endsAt > this.#clock.now()) return Promise.resolve(held.link)
    return this.#options.ask(asked, { signal })
  }

  async #copy(asked: number, asking: Promise<SharedLink>, signal: AbortSignal): Promise<void> {
    try {
      await copy(asking.then(({ url }) => url))
      const { validity, endsAt } = await asking
      if (signal.aborted) return
      this.#become({ is: 'copied', asked, link: { validity, endsAt } })
      this.#options.copied?.(validity)
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof CopyBlocked) this.#held = { asked, link: await asking }
      const failure = linkFailure(error)
      this.#become({ is: 'failed', failure })
      this.#options.failed?.(new UploadError(failure, { cause: error }))
    }
  }

  #become(state: ShareState): void {
    this.#countdown?.stop()
    this.#countdown = undefined
    this.#state = state
    if (state.is === 'copied') {
      this.#countdown = new Countdown(this.#clock, state.link.endsAt, () => this.#tick())
      // The clocks of who signs and who grants may be apart.
      if (this.#countdown.left === 0) return this.#tick()
      this.#options.announce(this.#copiedWords(this.#countdown.left))
    }
    this.#options.changed()
  }

  #tick(): void {
    if (this.#countdown?.left === 0) {
      this.#become({ is: 'ended' })
      this.#options.announce(this.#options.words().strings.linkEnded)
    } else this.#options.changed()
  }

  #copiedWords(left: number): string {
    const { strings, format } = this.#options.words()
    if (left === Infinity) return strings.linkCopied
    return `${strings.linkCopied}. ${format.fill(strings.linkLeft, { time: lifeWords(left, format.locale) })}`
  }
}
