import { html, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { ref } from 'lit/directives/ref.js'
import type { PresignedDownloadElement } from '../../src/define-download.js'
import '../../src/define-download.js'
import type { LinkFunction } from '../../src/grant/links.js'

export interface DownloadScene {
  readonly objectKey?: string
  /** Where the bytes come from: the stories have no bucket. */
  readonly source?: string
  readonly sign?: LinkFunction
  readonly share?: string
  readonly href?: string
  readonly inline?: boolean
  readonly preview?: boolean
  readonly disabled?: boolean
  readonly className?: string
  readonly width?: string
}

/** The element as a page would use it, with a bucket that has one file. */
export function downloadScene(setting: DownloadScene): TemplateResult {
  const { objectKey = 'reports/May.pdf', source = '', width = '560px' } = setting
  const grant: LinkFunction = (request) => ({
    url: source,
    validity: 'validity' in request ? Math.min(request.validity ?? 900, 86_400) : 900,
  })
  const prepare = (element: Element | undefined) => {
    if (element) (element as PresignedDownloadElement).sign = setting.sign ?? grant
  }
  return html`
    <div style="max-inline-size: ${width}">
      <presigned-download
        class=${ifDefined(setting.className)}
        object-key=${objectKey}
        share=${ifDefined(setting.share)}
        href=${ifDefined(setting.href)}
        ?inline=${setting.inline ?? false}
        ?preview=${setting.preview ?? false}
        ?disabled=${setting.disabled ?? false}
        ${ref(prepare)}
      ></presigned-download>
    </div>
  `
}
