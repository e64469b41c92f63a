import { css, html, type TemplateResult } from 'lit'
import type { FaceStrings } from '../locales/strings.js'
import type { Rejection } from '../queue/types.js'
import { closeIcon } from '../ui/icons.js'
import type { Words } from './words.js'

/** Reasons told one by one; the rest is counted. */
const MOST_LINES = 3

/** On top of what a notice has in common with rows and summary. */
export const noticeStyles = css`
  .notice {
    align-items: start;
    background: color-mix(in srgb, var(--_danger) 9%, transparent);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .notice .words {
    padding-block: 0.375em;
  }
  .notice strong {
    color: var(--_danger-text);
    font-weight: 600;
  }
  .notice.calm {
    background: var(--_wash);
  }
  .notice.calm strong {
    color: inherit;
  }
`

/** What was not taken, and why: one for each batch. */
export interface Notice {
  readonly title: string
  readonly lines: readonly string[]
  /** Nothing is wrong. */
  readonly calm?: boolean
}

export function notTaken(rejections: readonly Rejection[], words: Words): Notice {
  const { strings, format } = words
  const { length } = rejections
  return {
    title: format.fill(strings.rejected, { count: length }),
    lines: shorten(
      rejections.map(({ file, message }) =>
        format.fill(strings.announceFailed, { name: file.name, message }),
      ),
      words,
    ),
  }
}

/** A drop without files, or with some that the browser would not open. */
export function nothingFound(unreadable: readonly string[], words: Words): Notice {
  const { strings, format } = words
  const { length } = unreadable
  if (length === 0) return { title: strings.nothingDropped, lines: [] }
  return { title: format.fill(strings.unreadable, { count: length }), lines: shorten(unreadable, words) }
}

function shorten(lines: readonly string[], { strings, format }: Words): readonly string[] {
  const more = lines.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), format.fill(strings.more, { count: more })] : lines
}

export function noticeBar(notice: Notice, strings: FaceStrings, dismiss: () => void): TemplateResult {
  return html`
    <div class="notice ${notice.calm ? 'calm' : ''}" part="notice">
      <div class="words">
        <strong part="notice-title"><bdi>${notice.title}</bdi></strong>
        ${notice.lines.map((line) => html`<div><bdi>${line}</bdi></div>`)}
      </div>
      <button
        class="close"
        part="button dismiss-button"
        title=${strings.dismiss}
        aria-label=${strings.dismiss}
        @click=${dismiss}
      >
        ${closeIcon()}
      </button>
    </div>
  `
}
