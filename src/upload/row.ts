import { html, nothing, render, type TemplateResult } from 'lit'
import type { FaceStrings } from '../locales/strings.js'
import type { Item } from '../queue/types.js'
import { fileKind, splitName } from '../ui/file-kind.js'
import type { Format } from '../ui/format.js'
import { closeIcon, doneIcon, failedIcon, kindIcon, retryIcon, waitIcon } from '../ui/icons.js'
import { NO_PACE, PaceMeter } from './pace.js'
import { fraction, statusLine, tone, type Tone } from './status.js'

export type RowAction = 'cancel' | 'retry' | 'remove'

/** What all rows share. */
export interface RowContext {
  readonly strings: FaceStrings
  readonly format: Format
  readonly manual: boolean
  readonly disabled: boolean
  /** Images are shown small. */
  readonly pictures: boolean
  act(action: RowAction, id: string): void
}

/**
 * One item on the page. It renders into its own `<li>`, so that a progress event costs one row and not
 * the list. Bars follow `update`, words that count follow `tick`.
 */
export class Row {
  readonly element = document.createElement('li')
  #item: Item
  #meter = new PaceMeter()
  #pace = NO_PACE
  #picture: Element | null = null
  #extra: Element | null = null
  #reachable = true

  constructor(item: Item) {
    this.#item = item
    this.element.setAttribute('part', 'row')
  }

  get id(): string {
    return this.#item.id
  }

  get item(): Item {
    return this.#item
  }

  get hasFocus(): boolean {
    return this.focusedButton !== undefined
  }

  /** Class of the button that has the focus. */
  get focusedButton(): string | undefined {
    const root = this.element.getRootNode()
    const active = root instanceof ShadowRoot ? root.activeElement : null
    return active && this.element.contains(active) ? active.className : undefined
  }

  update(item: Item, context: RowContext): void {
    // Within one state only the bar moves; the words wait for the next tick.
    if (item.state === 'uploading' && this.#item.state === 'uploading' && this.#item.sent > 0) {
      this.#item = item
      const bar = this.element.querySelector('progress')
      if (bar) bar.value = fraction(item)
    } else {
      this.#item = item
      this.render(context)
    }
  }

  /** A moment to measure and to change the figures; twice a second is enough for a reader. */
  tick(now: number, context: RowContext): void {
    const { state, sent, size } = this.#item
    if (state !== 'uploading') return
    this.#pace = this.#meter.sample(now, sent, size)
    this.render(context)
  }

  render(context: RowContext): void {
    if (this.#item.state !== 'uploading') {
      this.#meter = new PaceMeter()
      this.#pace = NO_PACE
    }
    const item = this.#item
    this.element.dataset['tone'] = tone(item)
    const status = statusLine(item, this.#pace, context.manual, context.strings, context.format)
    const picture = context.pictures ? this.#picture : null
    const look = { status, picture, extra: this.#extra, reachable: this.#reachable }
    render(template(item, look, context), this.element)
  }

  /** What the file looks like, in place of its icon; `null` takes it away. */
  show(picture: Element | null, context: RowContext): void {
    this.#picture = picture
    this.render(context)
  }

  /** What stands beside the words; `null` takes it away. */
  extend(extra: Element | null, context: RowContext): void {
    if (extra === this.#extra) return
    this.#extra = extra
    this.render(context)
  }

  /** Whether its buttons are in the order of Tab. */
  get reachable(): boolean {
    return this.#reachable
  }

  setReachable(reachable: boolean, context: RowContext): void {
    if (reachable !== this.#reachable) {
      this.#reachable = reachable
      this.render(context)
    }
    for (const control of this.#extra?.querySelectorAll<HTMLElement>('button, select') ?? [])
      control.tabIndex = reachable ? 0 : -1
  }

  /** The button of that class, or the one that every row has, whatever its state. */
  focus(button = 'close', options?: FocusOptions): void {
    const find = (name: string) => this.element.querySelector<HTMLElement>(`.${name}`)
    const found = find(button) ?? find('close')
    found?.focus(options)
  }

  /** Goes away from the page, in its own time where motion is welcome. */
  leave(): void {
    this.element.inert = true
    this.element.classList.add('leaving')
    const motions = this.element.getAnimations().map(({ finished }) => finished)
    if (motions.length === 0) this.element.remove()
    else void Promise.allSettled(motions).then(() => this.element.remove())
  }
}

const TONE_ICONS: Readonly<Partial<Record<Tone, () => TemplateResult>>> = {
  done: doneIcon,
  failed: failedIcon,
  wait: waitIcon,
}

interface Look {
  readonly status: string
  readonly reachable: boolean
  readonly picture: Element | null
  readonly extra: Element | null
}

function template(item: Item, look: Look, context: RowContext): TemplateResult {
  const { strings, format, act, disabled } = context
  const actionOn = (action: string) => format.fill(strings.actionOn, { action, name: item.name })
  const { status, picture } = look
  const tab = look.reachable ? nothing : -1
  const [stem, tail] = splitName(item.name)
  const over = item.state === 'done' || item.state === 'failed'
  const close = over || item.state === 'queued' ? 'remove' : 'cancel'
  return html`
    <span class="tile" part="file-icon">${picture ?? kindIcon(fileKind(item.type, item.name))}</span>
    <span class="words">
      <span class="name" part="name" title=${item.path}
        ><bdi><span>${stem}</span><span>${tail}</span></bdi></span
      >
      <span class="status" part="status">${TONE_ICONS[tone(item)]?.()}<bdi>${status}</bdi></span>
    </span>
    ${look.extra}
    ${
      item.state === 'failed'
        ? html`<button
            class="text"
            part="button retry-button"
            tabindex=${tab}
            aria-label=${actionOn(strings.retry)}
            ?disabled=${disabled}
            @click=${() => act('retry', item.id)}
          >
            ${retryIcon()}<span>${strings.retry}</span>
          </button>`
        : nothing
    }
    <button
      class="close"
      part="button ${close}-button"
      tabindex=${tab}
      title=${strings[close]}
      aria-label=${actionOn(strings[close])}
      ?disabled=${disabled}
      @click=${(event: MouseEvent) => {
        // The second click of a double click must not remove what the first one cancelled.
        if (event.detail < 2) act(close, item.id)
      }}
    >
      ${closeIcon()}
    </button>
    ${over || item.state === 'queued' ? nothing : bar(item)}
  `
}

function bar(item: Item): TemplateResult {
  const known = item.sent > 0 || item.state === 'waiting'
  return known
    ? html`<progress part="progress" aria-label=${item.name} max="1" .value=${fraction(item)}></progress>`
    : html`<progress part="progress" aria-label=${item.name}></progress>`
}
