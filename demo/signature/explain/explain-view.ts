import { html, nothing, type TemplateResult } from 'lit'
import { copyable } from '../view/copy.js'
import { momentOf, spanOf } from '../words/span.js'
import type { Explanation } from './explain.js'
import type { Facts } from './facts.js'
import type { Problem } from './problem.js'
import { repairs as repairWords } from './repairs.js'

type Signed = Extract<Explanation, { kind: 'signed' }>

/** The sentence that is heard; it changes with what was found, and not each second. */
export function summary(explanation: Explanation): string {
  if (explanation.kind === 'empty') return ''
  if (explanation.kind === 'no-url') return 'There is no link in this text.'
  if (explanation.kind === 'unsigned')
    return 'This link carries no signature that is known: it works for ever, for all who may read the object, or not at all.'
  const { repairs, problems, facts } = explanation
  const broken = problems.filter(({ severity }) => severity === 'broken').length
  const works =
    repairs.length > 0 ? 'It was damaged, and is repaired below.' : 'Nothing in this link is broken.'
  return `${facts.provider}. ${broken > 0 ? 'This link will not work.' : works}`
}

/** @param now milliseconds since the epoch */
export function explained(explanation: Signed, now: number): TemplateResult {
  const { facts, problems, repairs, url } = explanation
  return html`
    <p class="left">${left(facts, now)}</p>
    ${
      problems.length > 0
        ? html`<ul class="problems">
            ${problems.map(problem)}
          </ul>`
        : nothing
    }
    ${
      repairs.length > 0
        ? html`<h2>Repaired</h2>
            <ul class="problems">
              ${repairs.map((code) => html`<li>${repairWords[code]}</li>`)}
            </ul>
            ${copyable('Repaired URL', url)}`
        : nothing
    }
    <h2>What it says</h2>
    <dl class="facts">${rows(facts).map(row)}</dl>
  `
}

function left({ start, end }: Facts, now: number): string {
  if (end === null) return 'No end'
  if (now >= end) return `Ended ${spanOf(now - end)} ago`
  if (start !== null && now < start) return `Begins in ${spanOf(start - now)}`
  return `${spanOf(end - now)} left`
}

const severities = { broken: 'Will fail', caution: 'Take care', note: 'Good to know' }

function problem({ severity, sentence }: Problem): TemplateResult {
  return html`<li class=${severity}><strong>${severities[severity]}</strong> <span>${sentence}</span></li>`
}

type Row = readonly [name: string, value: string | null, more?: string]

function rows(facts: Facts): Row[] {
  const { method, start, end, signedHeaders, signedParameters } = facts
  return [
    ['Provider', facts.provider],
    ['Signed by', facts.algorithm],
    ['Host', facts.host],
    ['Bucket', facts.bucket, 'Neither host nor path tell; the name below may begin with it.'],
    ['Object', facts.object],
    ['Method', method.name && (method.isCertain ? method.name : `${method.name}?`), method.why],
    ['Begins', start === null ? null : momentOf(start), 'It does not say: at once, or when it was made.'],
    ['Ends', end === null ? null : momentOf(end), 'It does not say.'],
    ['Signed headers', list(signedHeaders), 'The URL does not list them.'],
    ['Signed parameters', list(signedParameters), 'The URL does not list them.'],
    ['Id of the key', facts.keyId, 'None stands in the URL.'],
    [
      'Kind of key',
      facts.isTemporary ? 'temporary: its token is in the URL' : 'permanent, as far as one can see',
    ],
  ]
}

/** What is said in place of a value that is not there; beside one only where it tells how that is known. */
function row([name, value, more]: Row): TemplateResult {
  const words = value === null || name === 'Method' ? more : undefined
  return html`<div>
    <dt>${name}</dt>
    <dd>
      ${value === null ? nothing : html`<bdi>${value}</bdi>`}
      ${words ? html`<span class="hint">${words}</span>` : nothing}
    </dd>
  </div>`
}

function list(names: readonly string[] | null): string | null {
  if (names === null) return null
  return names.length > 0 ? names.join(', ') : 'none'
}
