import { html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { ifDefined } from 'lit/directives/if-defined.js'
import type { PresignedUploadElement } from '../../src/define.js'
import type { SignFunction } from '../../src/grant/client.js'
import { fakeCarrier, STORED, type Script } from './fake-carrier.js'

export interface Scene {
  readonly files?: readonly File[]
  readonly carrier?: Script | ((name: string) => Script)
  readonly sign?: SignFunction
  /** CSS width of the place the element stands in. */
  readonly width?: string
  readonly multiple?: boolean
  readonly directory?: boolean
  readonly manual?: boolean
  readonly disabled?: boolean
  readonly accept?: string
  readonly maxSize?: string
  readonly maxFiles?: string
  readonly concurrency?: number
  /** Once the files are in. */
  readonly then?: (element: PresignedUploadElement) => void
}

/** Grants anything: the stories have no server. */
export const grantAll: SignFunction = ({ file }) => ({
  url: `https://bucket.example/${encodeURIComponent(file.name)}?signature=${crypto.randomUUID()}`,
  key: `uploads/${file.name}`,
  validity: 3600,
})

/** The element as a page would use it, with a carrier that needs no network. */
export function scene(setting: Scene): TemplateResult {
  const { files = [], carrier = { outcome: STORED, speed: 2_000_000 }, width = '560px' } = setting
  const prepare = (element: Element | undefined) => {
    const upload = element as PresignedUploadElement | undefined
    if (!upload || upload.items.length > 0) return
    upload.loadTransport = fakeCarrier(carrier)
    upload.sign = setting.sign ?? grantAll
    if (files.length > 0) upload.addFiles(files)
    setting.then?.(upload)
  }
  return html`
    <div style="max-inline-size: ${width}">
      <presigned-upload
        ?multiple=${setting.multiple ?? true}
        ?directory=${setting.directory ?? false}
        ?manual=${setting.manual ?? false}
        ?disabled=${setting.disabled ?? false}
        accept=${ifDefined(setting.accept)}
        max-size=${ifDefined(setting.maxSize)}
        max-files=${ifDefined(setting.maxFiles)}
        concurrency=${setting.concurrency ?? 3}
        ${ref(prepare)}
      ></presigned-upload>
    </div>
  `
}
