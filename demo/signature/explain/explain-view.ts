import { html, nothing, type TemplateResult } from 'lit'
import { copyable } from '../view/copy.js'
import type { Words } from '../words/words.js'
import type { Explanation } from './explain.js'
import { factList } from './fact-list.js'
import type { Facts } from './facts.js'
import type { Problem } from './problem.js'

type Signed = Extract<Explanation, { kind: 'signed' }>

/** The sentence that is heard; it changes with what was found, and not each second. */
export function summary(explanation: Explanation, words: Words): string {
  const { noUrl, unsigned, willFail, wasDamaged, isFine } = words.strings.explain
  if (explanation.kind === 'empty') return ''
  if (explanation.kind === 'no-url') return noUrl
  if (explanation.kind === 'unsigned') return unsigned
  const { repairs, problems, facts } = explanation
  const works = repairs.length > 0 ? wasDamaged : isFine
  const verdict = problems.some(({ severity }) => severity === 'broken') ? willFail : works
  return words.fill(verdict, { provider: words.provider(facts.provider) })
}

/** @param now milliseconds since the epoch */
export function explained(explanation: Signed, now: number, words: Words): TemplateResult {
  const { facts, problems, repairs, url } = explanation
  const { strings } = words
  return html`
    <p class="left">${left(facts, now, words)}</p>
    ${
      problems.length > 0
        ? html`<ul class="problems">
            ${problems.map((problem) => problemItem(problem, words))}
          </ul>`
        : nothing
    }
    ${
      repairs.length > 0
        ? html`<h2>${strings.explain.repaired}</h2>
            <ul class="problems">
              ${repairs.map((code) => html`<li>${strings.repairs[code]}</li>`)}
            </ul>
            ${copyable(strings.explain.repairedUrl, url, words)}`
        : nothing
    }
    <h2>${strings.explain.says}</h2>
    ${factList(facts, words)}
  `
}

function left({ start, end }: Facts, now: number, words: Words): string {
  const { noEnd, ended, begins, left } = words.strings.explain
  if (end === null) return noEnd
  if (now >= end) return words.fill(ended, { time: now - end })
  if (start !== null && now < start) return words.fill(begins, { time: start - now })
  return words.fill(left, { time: end - now })
}

function problemItem({ code, severity, values }: Problem, words: Words): TemplateResult {
  const { explain, problems } = words.strings
  return html`<li class=${severity}>
    <strong>${explain[severity]}</strong> <span>${words.fill(problems[code], values)}</span>
  </li>`
}
