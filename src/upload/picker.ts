import { html, nothing, type TemplateResult } from 'lit'
import type { UploadProperties } from './upload-properties.js'

/** The browser's own file picker, which the zone opens. Nobody meets it by itself. */
export function picker(
  { accept, capture, multiple, directory }: UploadProperties,
  picked: (input: HTMLInputElement) => void,
): TemplateResult {
  return html`<input
    type="file"
    hidden
    tabindex="-1"
    aria-hidden="true"
    accept=${accept || nothing}
    capture=${capture || nothing}
    ?multiple=${multiple}
    ?webkitdirectory=${directory}
    @change=${(event: Event) => picked(event.currentTarget as HTMLInputElement)}
  />`
}
