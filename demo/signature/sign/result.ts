import { html, type TemplateResult } from 'lit'
import type { CosStage } from '../stages/cos.js'
import type { S3Stage } from '../stages/s3.js'
import { copyable } from '../view/copy.js'
import type { Words } from '../words/words.js'
import type { Reading } from './form.js'
import type { Signed, Wish } from './sign.js'

/** What is still to be filled in, in a sentence; empty when nothing is. */
export function stillMissing({ missing, faults }: Reading, words: Words): string {
  const { form, result } = words.strings
  const fields = missing.map((field) => form[field])
  if (fields.length > 0) return words.fill(result.missing, { fields })
  return faults.length > 0 ? result.wrong : ''
}

/** The sentence that is heard when a URL is there, or is another. */
export function outcome(
  { validity, limit }: Signed,
  { method, validity: wished }: Wish,
  words: Words,
): string {
  const { signed, signedKey, signedProvider } = words.strings.result
  const sentence = limit === null ? signed : { key: signedKey, provider: signedProvider }[limit]
  return words.fill(sentence, { method, time: validity * 1000, wished: wished * 1000 })
}

/** The sentence that is heard when there can be none. */
export function failure(error: unknown, words: Words): string {
  const { insecure, failed } = words.strings.result
  if (!globalThis.crypto?.subtle) return insecure
  return words.fill(failed, { reason: error instanceof Error ? error.message : String(error) })
}

/** The URL, and what its user must know. */
export function result(signed: Signed, { credentials }: Wish, words: Words): TemplateResult {
  const { url, until, untilKey, header } = words.strings.result
  const isEndUnknown = credentials.token !== undefined && credentials.expiresAt === undefined
  return html`
    ${copyable(url, signed.url, words)}
    <p class="hint">${words.fill(isEndUnknown ? untilKey : until, { moment: words.moment(signed.end) })}</p>
    ${Object.entries(signed.headers).map(
      ([name, value]) => html`<p class="hint">${header} <code dir="ltr">${name}: ${value}</code></p>`,
    )}
  `
}

export function stages(signed: Signed, words: Words): TemplateResult {
  const { cosStages, s3Stages, result } = words.strings
  return html`<details>
    <summary>${result.stages}</summary>
    <dl class="stages">
      ${signed.stages.map(({ name, value }) => {
        const what = signed.scheme === 'cos' ? cosStages[name as CosStage] : s3Stages[name as S3Stage]
        return html`<div>
          <dt><bdi>${name}</bdi></dt>
          <dd>
            <span class="hint">${what}</span>
            <pre dir="ltr" tabindex="0" aria-label=${name}>${value || result.empty}</pre>
          </dd>
        </div>`
      })}
    </dl>
  </details>`
}
