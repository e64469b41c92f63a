import { html, nothing, type TemplateResult } from 'lit'
import { doneIcon, failedIcon, linkIcon, waitIcon } from '../icons.js'
import { lifeWords, offerWords } from '../life.js'
import { linkSentence, type LinkWords } from '../link-words.js'
import type { ShareState } from './share-control.js'
import { validityChoice } from './validity-choice.js'

interface ShareFacts {
  readonly state: ShareState
  /** Seconds of the link that was copied. */
  readonly left: number
  readonly choices: readonly number[]
  readonly chosen: number
  readonly disabled: boolean
}

interface ShareActions {
  press(): void
  choose(validity: number): void
}

/** A choice of times, a button, and a line about the link that was copied last. */
export function shareView(
  { state, left, choices, chosen, disabled }: ShareFacts,
  words: LinkWords,
  name: string | undefined,
  { press, choose }: ShareActions,
): TemplateResult {
  const { strings, format } = words
  const again = state.is === 'copied' || state.is === 'ended'
  const label = again ? strings.newLink : strings.copyLink
  return html`
    <div class="share" part="share">
      <button
        class="text"
        part="button copy-button"
        aria-label=${name === undefined ? nothing : again ? `${label}: ${name}` : format.fill(strings.copyLinkTo, { name })}
        ?disabled=${disabled}
        @click=${press}
      >
        ${linkIcon()}<bdi>${state.is === 'asking' ? strings.preparing : label}</bdi>
      </button>
      ${validityChoice({ choices, chosen, disabled, choose }, words)} ${status(state, left, words)}
    </div>
  `
}

function status(state: ShareState, left: number, words: LinkWords): TemplateResult | typeof nothing {
  const { strings, format } = words
  const time = (seconds: number) => lifeWords(seconds, format.locale)
  if (state.is === 'failed') {
    const sentence = linkSentence(state.failure, words)
    return html`<span class="share-status bad" part="share-status" role="alert"
      >${failedIcon()}<bdi>${sentence}</bdi></span
    >`
  }
  if (state.is === 'ended')
    return html`<span class="share-status" part="share-status"
      >${waitIcon()}<bdi>${strings.linkEnded}</bdi></span
    >`
  if (state.is !== 'copied') return nothing
  const { asked, link } = state
  const facts = [
    strings.linkCopied,
    ...(left < Infinity ? [format.fill(strings.linkLeft, { time: time(left) })] : []),
    ...(isShorter(link.validity, asked)
      ? [format.fill(strings.linkShorter, { time: offerWords(Math.round(link.validity), format.locale) })]
      : []),
  ]
  return html`<span class="share-status good" part="share-status"
    >${doneIcon()}<bdi>${facts.join(' · ')}</bdi></span
  >`
}

/** A second or two are lost on the way, and are nobody's decision. */
function isShorter(validity: number, asked: number): boolean {
  return validity < asked * 0.98
}
