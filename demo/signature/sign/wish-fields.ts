import { html, nothing, type TemplateResult } from 'lit'
import { choice, field } from '../view/field.js'
import type { Unit } from '../words/span.js'
import type { FormView } from './form-view.js'

const units: readonly Unit[] = ['second', 'minute', 'hour', 'day']

/** Method and validity, and what goes with them. */
export function wishFields({ prefix, values, reading, words }: FormView): TemplateResult {
  const { method, amount, unit, contentType, filename } = values
  const { form, faults, methods } = words.strings
  const number = Number.parseFloat(amount.replace(',', '.'))
  const unitName = (name: Unit) => words.unit(name, Number.isNaN(number) ? 0 : number)
  return html`<fieldset>
    <legend>${form.purpose}</legend>
    <div class="row">
      ${choice({ prefix, name: 'method', label: form.method, value: method, choices: methods })}
      ${field({
        prefix,
        name: 'amount',
        label: form.amount,
        value: amount,
        fault: reading.faults.includes('amount') ? faults.amount : undefined,
        inputMode: 'decimal',
      })}
      ${choice({
        prefix,
        name: 'unit',
        label: form.unit,
        value: unit,
        choices: Object.fromEntries(units.map((name) => [name, unitName(name)])) as Record<Unit, string>,
      })}
    </div>
    ${
      method === 'PUT'
        ? field({
            prefix,
            name: 'contentType',
            label: form.contentType,
            value: contentType,
            placeholder: 'image/png',
            hint: form.contentTypeHint,
            fault: reading.faults.includes('contentType') ? faults.contentType : undefined,
          })
        : nothing
    }
    ${
      method === 'GET'
        ? field({
            prefix,
            name: 'filename',
            label: form.filename,
            value: filename,
            placeholder: 'report.pdf',
            hint: form.filenameHint,
          })
        : nothing
    }
  </fieldset>`
}
