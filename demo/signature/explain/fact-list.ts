import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../words/words.js'
import type { Facts } from './facts.js'

interface Row {
  readonly name: string
  /** `null` where the URL does not tell. */
  readonly value: string | null
  /** Said in place of a value that is not there, or beside one. */
  readonly hint?: string | undefined
}

/** What a pre-signed URL says, name by name. */
export function factList(facts: Facts, words: Words): TemplateResult {
  return html`<dl class="facts">${rows(facts, words).map(row)}</dl>`
}

function rows(facts: Facts, words: Words): Row[] {
  const { facts: names, methodReasons } = words.strings
  const { method } = facts
  const row = (name: string, value: string | null, otherwise?: string): Row => ({
    name,
    value,
    hint: value === null ? otherwise : undefined,
  })
  const moment = (milliseconds: number | null) => (milliseconds === null ? null : words.moment(milliseconds))
  // What a URL is signed with is written in Latin letters, as is the list of it.
  const list = (items: readonly string[] | null) => items && (items.join(', ') || names.none)
  return [
    row(names.provider, words.provider(facts.provider)),
    row(names.algorithm, facts.algorithm),
    row(names.host, facts.host),
    row(names.bucket, facts.bucket, names.bucketUnknown),
    row(names.object, facts.object),
    {
      name: names.method,
      value: method.name && (method.isCertain ? method.name : `${method.name}?`),
      hint: words.fill(methodReasons[method.why], method.values),
    },
    row(names.begins, moment(facts.start), names.beginsUnknown),
    row(names.ends, moment(facts.end), names.endsUnknown),
    row(names.headers, list(facts.signedHeaders), names.unlisted),
    row(names.parameters, list(facts.signedParameters), names.unlisted),
    row(names.keyId, facts.keyId, names.keyIdUnknown),
    row(names.keyKind, facts.isTemporary ? names.temporary : names.permanent),
  ]
}

function row({ name, value, hint }: Row): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      ${value === null ? nothing : html`<bdi>${value}</bdi>`}
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}
    </dd>
  </div>`
}
