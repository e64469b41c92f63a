import { html, nothing, type TemplateResult } from 'lit'
import { choice, field } from '../view/field.js'
import type { FormValues, MethodName, Reading, Unit } from './form.js'

const methods: Readonly<Record<MethodName, string>> = {
  GET: 'GET: download',
  PUT: 'PUT: upload',
  HEAD: 'HEAD: size and type',
  DELETE: 'DELETE',
}

const units: Readonly<Record<Unit, string>> = {
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
}

/** Method and validity, and what goes with them. */
export function wishFields(prefix: string, values: FormValues, { faults }: Reading): TemplateResult {
  const { method, amount, unit, contentType, filename } = values
  return html`<fieldset>
    <legend>What the link is for</legend>
    <div class="row">
      ${choice({
        prefix,
        name: 'method',
        label: 'Method',
        value: method,
        choices: methods,
      })}
      ${field({
        prefix,
        name: 'amount',
        label: 'Works for',
        value: amount,
        fault: faults.amount,
        inputMode: 'decimal',
      })}
      ${choice({
        prefix,
        name: 'unit',
        label: 'Unit',
        value: unit,
        choices: units,
      })}
    </div>
    ${
      method === 'PUT'
        ? field({
            prefix,
            name: 'contentType',
            label: 'Content type',
            value: contentType,
            placeholder: 'image/png',
            hint: 'The upload must then carry it to the letter. Empty: not signed.',
            fault: faults.contentType,
          })
        : nothing
    }
    ${
      method === 'GET'
        ? field({
            prefix,
            name: 'filename',
            label: 'Save as',
            value: filename,
            placeholder: 'report.pdf',
            hint: 'The link then downloads under this name. Empty: the browser decides.',
          })
        : nothing
    }
  </fieldset>`
}

/** The key that signs. */
export function keyFields(prefix: string, values: FormValues, { faults }: Reading): TemplateResult {
  const { isTemporary, secretId, secretKey, token, keyEnd } = values
  const kind = (temporary: boolean, words: string) =>
    html`<label class="switch">
      <input
        type="radio"
        name="${prefix}-kind"
        .value=${temporary ? 'temporary' : 'permanent'}
        .checked=${temporary === isTemporary}
      />
      ${words}
    </label>`
  return html`<fieldset>
    <legend>Key</legend>
    <div class="switches">${kind(false, 'Permanent')} ${kind(true, 'Temporary')}</div>
    <div class="row">
      ${field({ prefix, name: 'secretId', label: 'Secret id, or access key id', value: secretId })}
      ${field({ prefix, name: 'secretKey', label: 'Secret key', value: secretKey, type: 'password' })}
    </div>
    ${
      isTemporary
        ? html`<div class="row">
            ${field({ prefix, name: 'token', label: 'Session token', value: token, type: 'password' })}
            ${field({
              prefix,
              name: 'keyEnd',
              label: 'The key ends',
              value: keyEnd,
              type: 'datetime-local',
              hint: 'By your clock. Empty: not known.',
              fault: faults.keyEnd,
            })}
          </div>`
        : nothing
    }
  </fieldset>`
}
