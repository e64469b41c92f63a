import { html, nothing, type TemplateResult } from 'lit'
import type { Stage } from '../stages/stage.js'
import { copyable } from '../view/copy.js'
import { momentOf, spanOf } from '../words/span.js'
import type { Field, Reading } from './form.js'
import type { Signed, Wish } from './sign.js'

const names: Readonly<Partial<Record<Field, string>>> = {
  address: 'the address of an object',
  key: 'the object’s name',
  secretId: 'the secret id',
  secretKey: 'the secret key',
  token: 'the session token',
  bucket: 'the bucket',
  region: 'the region',
}

/** What is still to be filled in, in a sentence; empty when nothing is. */
export function stillMissing({ missing, faults }: Reading): string {
  const words = missing.map((field) => names[field] ?? field)
  if (words.length > 0) return `Still missing: ${new Intl.ListFormat('en').format(words)}.`
  return Object.keys(faults).length > 0 ? 'Something above cannot be right.' : ''
}

/** The sentence that is heard when a URL is there, or is another. */
export function outcome({ validity, limit }: Signed, { method, validity: wished }: Wish): string {
  const works = `Signed for ${method}. Works for ${spanOf(validity * 1000)}`
  if (limit === null) return `${works}.`
  const why = { key: 'the temporary key ends first: T = min(X, Y)', provider: 'the provider takes no more' }[
    limit
  ]
  return `${works}, not ${spanOf(wished * 1000)}: ${why}.`
}

/** The URL, and what its user must know. */
export function result(signed: Signed, wish: Wish): TemplateResult {
  const headers = Object.entries(signed.headers)
  const isEndUnknown = wish.credentials.token !== undefined && wish.credentials.expiresAt === undefined
  return html`
    ${copyable('Signed URL', signed.url)}
    <p class="hint">
      Works until ${momentOf(signed.end)}${isEndUnknown ? ', unless the temporary key ends before' : nothing}.
      Whoever has the link may use it until then.
    </p>
    ${headers.map(
      ([name, value]) =>
        html`<p class="hint">The request must carry <code dir="ltr">${name}: ${value}</code>.</p>`,
    )}
  `
}

export function stages({ stages }: Signed): TemplateResult {
  return html`<details>
    <summary>How the signature came about</summary>
    <dl class="stages">${stages.map(stage)}</dl>
  </details>`
}

function stage({ name, value, what }: Stage): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <span class="hint">${what}</span>
      <pre dir="ltr" tabindex="0" aria-label=${name}>${value || '(empty)'}</pre>
    </dd>
  </div>`
}
