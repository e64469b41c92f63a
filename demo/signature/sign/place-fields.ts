import { html, nothing, type TemplateResult } from 'lit'
import { notes as noteWords } from '../place/notes.js'
import type { NoteCode } from '../place/recognise.js'
import { choice, field } from '../view/field.js'
import type { FormValues, Reading } from './form.js'

/** What was read out of the address, each part to be corrected. */
export function placeFields(
  prefix: string,
  values: FormValues,
  { faults }: Reading,
  provider: string | null,
  notes: readonly NoteCode[],
): TemplateResult {
  const { scheme, style, bucket, region, server, key } = values
  const part = (name: 'bucket' | 'region' | 'server' | 'key', label: string, hint?: string) =>
    field({ prefix, name, label, value: { bucket, region, server, key }[name], hint, fault: faults[name] })
  return html`<fieldset class="place">
    <legend>Read from the address${provider ? html`: <strong>${provider}</strong>` : nothing}</legend>
    ${notes.map((note) => html`<p class="hint">${noteWords[note]}</p>`)}
    <div class="row">
      ${choice({
        prefix,
        name: 'scheme',
        label: 'Service',
        value: scheme,
        choices: { cos: 'Tencent Cloud COS', s3: 'S3: Amazon, R2, MinIO, Ceph, …' },
      })}
      ${
        scheme === 's3'
          ? choice({
              prefix,
              name: 'style',
              label: 'The bucket’s name stands',
              value: style,
              choices: { host: 'before the host', path: 'first in the path', domain: 'nowhere: own domain' },
            })
          : nothing
      }
    </div>
    <div class="row">${part('bucket', 'Bucket')} ${part('region', 'Region')}</div>
    ${part('key', 'Object’s name (key), decoded')}
    ${part('server', 'Server', 'Empty: the provider’s own for this bucket and region.')}
  </fieldset>`
}
