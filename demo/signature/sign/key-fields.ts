import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../view/field.js'
import type { FormView } from './form-view.js'

/** The key that signs. */
export function keyFields({ prefix, values, reading, words }: FormView): TemplateResult {
  const { isTemporary, secretId, secretKey, token, keyEnd } = values
  const { form, faults } = words.strings
  const kind = (temporary: boolean, label: string) =>
    html`<label class="switch">
      <input
        type="radio"
        name="${prefix}-kind"
        .value=${temporary ? 'temporary' : 'permanent'}
        .checked=${temporary === isTemporary}
      />
      ${label}
    </label>`
  return html`<fieldset>
    <legend>${form.signingKey}</legend>
    <div class="switches">${kind(false, form.permanent)} ${kind(true, form.temporary)}</div>
    <div class="row">
      ${field({ prefix, name: 'secretId', label: form.secretId, value: secretId })}
      ${field({ prefix, name: 'secretKey', label: form.secretKey, value: secretKey, type: 'password' })}
    </div>
    ${
      isTemporary
        ? html`<div class="row">
            ${field({ prefix, name: 'token', label: form.token, value: token, type: 'password' })}
            ${field({
              prefix,
              name: 'keyEnd',
              label: form.keyEnd,
              value: keyEnd,
              type: 'datetime-local',
              hint: form.keyEndHint,
              fault: reading.faults.includes('keyEnd') ? faults.keyEnd : undefined,
            })}
          </div>`
        : nothing
    }
  </fieldset>`
}
