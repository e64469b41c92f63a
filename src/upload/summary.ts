import { html, nothing, type TemplateResult } from 'lit'
import type { FaceStrings, Message } from '../locales/strings.js'
import type { Totals } from '../queue/types.js'
import { join, type Format } from '../ui/format.js'
import { failedIcon } from '../ui/icons.js'
import type { Pace } from './pace.js'
import { fraction, paceWords } from './status.js'

export interface SummaryActions {
  start(): void
  cancelAll(): void
  retryFailed(): void
  showFailed(only: boolean): void
}

export interface SummaryView {
  readonly totals: Totals
  readonly pace: Pace
  /** Something waits for the user to begin. */
  readonly startable: boolean
  readonly disabled: boolean
  /** The list shows only what failed; `null` where it is short enough to be seen. */
  readonly onlyFailed: boolean | null
}

/** The line above more than one file, or above any that wait for the user. */
export function summary(view: SummaryView, strings: FaceStrings, format: Format, actions: SummaryActions) {
  const { totals, disabled, startable, onlyFailed } = view
  if (totals.items < 2 && !startable) return nothing
  const unfinished = totals.running + totals.waiting > 0
  return html`
    <span class="words" part="summary-text"><bdi>${words(view, strings, format)}</bdi></span>
    ${onlyFailed === null || totals.failed === 0 ? nothing : filter(view, onlyFailed, strings, format, actions)}
    ${totals.failed > 0 ? button('retry-failed', strings.retryFailed, disabled, actions.retryFailed) : nothing}
    ${unfinished && !startable ? button('cancel-all', strings.cancelAll, disabled, actions.cancelAll) : nothing}
    ${startable ? button('start', strings.start, disabled, actions.start) : nothing}
    ${
      unfinished && !startable
        ? html`<progress
            part="total-progress"
            aria-label=${strings.total}
            max="1"
            .value=${fraction(totals)}
          ></progress>`
        : nothing
    }
  `
}

function words(
  { totals, pace, startable, onlyFailed }: SummaryView,
  strings: FaceStrings,
  format: Format,
): string {
  const { items, done, failed, sent, size, running, waiting } = totals
  const count = (message: Message, value: number) => format.fill(message, { count: value })
  if (startable) return join(count(strings.summaryReady, waiting), format.size(size - sent))
  const parts =
    done === items
      ? [count(strings.summaryDone, items), format.size(size)]
      : [format.fill(strings.summary, { done, count: items })]
  // Where the count is a button, it need not be said twice.
  if (failed > 0 && onlyFailed === null) parts.push(count(strings.failedCount, failed))
  if (running + waiting > 0) {
    parts.push(format.fill(strings.bytesOf, { sent: format.size(sent), size }))
    // The speed stands in the rows; here only the time counts.
    parts.push(...paceWords(pace, strings, format).slice(1))
  }
  return join(...parts)
}

function filter(
  { totals: { failed } }: SummaryView,
  onlyFailed: boolean,
  strings: FaceStrings,
  format: Format,
  { showFailed }: SummaryActions,
): TemplateResult {
  return html`<button
    class="text filter"
    part="button filter-button"
    aria-pressed=${onlyFailed}
    @click=${() => showFailed(!onlyFailed)}
  >
    ${failedIcon()}${format.fill(strings.failedCount, { count: failed })}
  </button>`
}

function button(name: string, label: string, disabled: boolean, act: () => void): TemplateResult {
  return html`<button
    class=${name === 'start' ? 'primary' : 'text'}
    part="button ${name}-button"
    ?disabled=${disabled}
    @click=${act}
  >
    ${label}
  </button>`
}
