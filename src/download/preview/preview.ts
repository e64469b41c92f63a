/** What a file looks like, once somebody is near it. Loaded where the page has `preview`. */
import { html, nothing, render, type TemplateResult } from 'lit'
import { browserClock } from '../../ui/browser.js'
import { failedIcon } from '../../ui/icons.js'
import { linkFailure } from '../../ui/link-failure.js'
import { linkSentence } from '../../ui/link-words.js'
import { dress } from '../dress.js'
import type { Part, PartHost } from '../part.js'
import { probe } from '../probe.js'
import { image } from './image.js'
import { previewKind, type PreviewKind } from './kind.js'
import { LinkSource } from './link-source.js'
import { media } from './media.js'
import { pdf } from './pdf.js'
import { previewLook } from './preview-look.js'
import { text } from './text.js'
import type { Names, View, ViewTask } from './view.js'

const VIEWS: Readonly<Record<PreviewKind, View>> = {
  image,
  video: media('video'),
  audio: media('audio'),
  pdf,
  text,
}

/** How far below the screen it begins to load. */
const NEAR = '200px'

type State =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'shown'
      readonly content: HTMLElement
      readonly name: (names: Names) => void
      readonly cut: boolean
    }
  | { readonly is: 'none' }
  | { readonly is: 'failed'; readonly error: unknown }

class Preview implements Part {
  readonly #place: HTMLElement
  readonly #host: PartHost
  readonly #observer: IntersectionObserver
  #state: State = { is: 'waiting' }
  #near = false
  /** What is shown now was asked for with these. */
  #asked: readonly unknown[] = []
  #showing = new AbortController()

  constructor(place: HTMLElement, host: PartHost) {
    this.#place = place
    this.#host = host
    dress(place, previewLook)
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#near ||= entries.some(({ isIntersecting }) => isIntersecting)
        this.update()
      },
      { rootMargin: NEAR },
    )
    this.#observer.observe(place)
  }

  update(): void {
    const { element } = this.#host
    const { objectKey, type, endpoint, sign, context, disabled } = element
    const asked = [objectKey, type, endpoint, sign, written(context), settingsOf(element)]
    // What works goes on with its link, and takes another validity or other headers with the next one.
    const counts = this.#state.is === 'failed' ? asked : asked.slice(0, -1)
    const isAnother = counts.some((value, at) => value !== this.#asked[at])
    if (isAnother && disabled) {
      // What is shown stays, but not for another object.
      this.#showing.abort()
      this.#asked = []
      this.#state = { is: 'waiting' }
    } else if (isAnother && this.#near) {
      this.#asked = asked
      this.#open()
    }
    this.#draw()
  }

  stop(): void {
    this.#observer.disconnect()
    this.#showing.abort()
    render(nothing, this.#place)
  }

  #open(): void {
    this.#showing.abort()
    this.#showing = new AbortController()
    const { signal } = this.#showing
    const { element } = this.#host
    const kind = previewKind(element.type, element.objectKey)
    this.#become(kind ? { is: 'waiting' } : { is: 'none' })
    if (!kind) return
    const task = this.#task(signal)
    VIEWS[kind](task).catch((error: unknown) => {
      if (!signal.aborted) task.fail(error)
    })
  }

  #task(signal: AbortSignal): ViewTask {
    const { element } = this.#host
    const { objectKey: key, context } = element
    const become = (state: State) => {
      if (!signal.aborted) this.#become(state)
    }
    return {
      signal,
      source: new LinkSource(
        () => {
          const { validity } = element
          return this.#host.links().download({ key, context, ...(validity && { validity }) }, { signal })
        },
        browserClock,
        () => element.disabled,
      ),
      probe,
      show: (content, name, cut = false) => become({ is: 'shown', content, name, cut }),
      none: () => become({ is: 'none' }),
      fail: (error) => {
        if (signal.aborted) return
        this.#showing.abort()
        this.#state = { is: 'failed', error }
        // What the page has set since may be what was missing.
        this.update()
        if (this.#state.is === 'failed') this.#host.failed('preview', error)
      },
    }
  }

  #become(state: State): void {
    this.#state = state
    this.#draw()
  }

  #draw(): void {
    render(this.#view(), this.#place)
  }

  #view(): TemplateResult {
    const state = this.#state
    const { strings, format } = this.#host.words()
    const { disabled, name, alt } = this.#host.element
    if (state.is === 'shown') {
      state.name({ label: format.fill(strings.preview, { name }), alt })
      return html`${state.content}${state.cut ? note(strings.previewCut, '') : nothing}`
    }
    if (state.is === 'waiting') return note(disabled ? '' : strings.previewLoading, 'alone')
    if (state.is === 'none') return note(strings.previewNone, 'alone')
    const failure = linkFailure(state.error)
    return html`<div class="note alone" part="preview-note">
      <span class="note wrong" role="alert"
        >${failedIcon()}<bdi>${linkSentence(failure, this.#host.words())}</bdi></span
      >
      ${
        // The same bytes would come again.
        failure.code === 'unplayable'
          ? nothing
          : html`<button
              class="text"
              part="button retry-button"
              ?disabled=${disabled}
              @click=${() => this.#open()}
            >
              ${strings.tryAgain}
            </button>`
      }
    </div>`
  }
}

/** With what a link is asked for, besides what it leads to. */
function settingsOf({ headers, credentials, validity }: PartHost['element']): string {
  return written([headers instanceof Headers ? [...headers] : headers, credentials, validity])
}

/** A page may set equal values anew with every rendering. What cannot be written is refused when it is sent. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

const note = (words: string, more: string) =>
  html`<p class="note ${more}" part="preview-note"><bdi>${words}</bdi></p>`

export const preview = (place: HTMLElement, host: PartHost): Part => new Preview(place, host)
