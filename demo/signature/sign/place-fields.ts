import { html, nothing, type TemplateResult } from 'lit'
import type { Recognition } from '../place/recognise.js'
import { choice, field } from '../view/field.js'
import type { FormView } from './form-view.js'

/** What a name may look like; each service has its own rules. */
const examples = {
  cos: { bucket: 'photos-1250000000', region: 'ap-beijing' },
  s3: { bucket: 'my-photos', region: 'eu-central-1' },
}

/** What was read out of the address, each part to be corrected. */
export function placeFields(view: FormView, { provider, notes }: Recognition): TemplateResult {
  const { prefix, values, words } = view
  const { form, notes: noteWords } = words.strings
  const { scheme, style } = values
  return html`<fieldset class="place">
    <legend>${provider ? words.fill(form.readOf, { provider: words.provider(provider) }) : form.read}</legend>
    ${notes.map((note) => html`<p class="hint">${noteWords[note]}</p>`)}
    <div class="row">
      ${choice({
        prefix,
        name: 'scheme',
        label: form.service,
        value: scheme,
        choices: { cos: words.provider('Tencent Cloud COS'), s3: 'S3: Amazon, R2, MinIO, Ceph, …' },
      })}
      ${
        scheme === 's3'
          ? choice({
              prefix,
              name: 'style',
              label: form.style,
              value: style,
              choices: { host: form.styleHost, path: form.stylePath, domain: form.styleDomain },
            })
          : nothing
      }
    </div>
    <div class="row">${part(view, 'bucket')} ${part(view, 'region')}</div>
    ${part(view, 'key')} ${part(view, 'server')}
  </fieldset>`
}

function part({ prefix, values, reading, words }: FormView, name: 'bucket' | 'region' | 'key' | 'server') {
  const { form, faults } = words.strings
  const example = name === 'bucket' || name === 'region' ? examples[values.scheme][name] : ''
  return field({
    prefix,
    name,
    label: form[name],
    value: values[name],
    hint: name === 'server' ? form.serverHint : undefined,
    fault: reading.faults.includes(name) ? words.fill(faults[name], { example }) : undefined,
  })
}
