import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { ifDefined } from 'lit/directives/if-defined.js'
import type { PresignedUploadElement } from '../../src/define.js'
import type { SignFunction } from '../../src/grant/client.js'
import type { Transport } from '../../src/queue/ports.js'
import { fakeCarrier, STORED, type Script } from './fake-carrier.js'

type Strings = NonNullable<PresignedUploadElement['strings']>

export interface Scene {
  readonly files?: readonly File[]
  readonly carrier?: Script | ((name: string) => Script)
  /** In place of `carrier`. */
  readonly loadTransport?: () => Promise<Transport>
  /** `null`: the page has set none. */
  readonly sign?: SignFunction | null
  readonly endpoint?: string
  /** CSS width of the place the element stands in. */
  readonly width?: string
  /** What stands in the element's slots. */
  readonly slotted?: TemplateResult
  readonly className?: string
  readonly strings?: Strings

  readonly multiple?: boolean
  readonly directory?: boolean
  readonly manual?: boolean
  readonly disabled?: boolean
  readonly accept?: string
  readonly maxSize?: string
  readonly minSize?: string
  readonly maxFiles?: number
  readonly concurrency?: number
  readonly retries?: number
  /** Seconds. */
  readonly stallTimeout?: number
  readonly share?: string

  /** Once the files are in. */
  readonly then?: (element: PresignedUploadElement) => void
}

/** Grants anything: the stories have no server. */
export const grantAll: SignFunction = (request) => {
  const key = request.action === 'upload' ? `uploads/${request.file.name}` : request.key
  const url = `https://bucket.example/${encodeURIComponent(key)}?signature=${crypto.randomUUID()}`
  return { url, key, validity: 3600 }
}

/** The element as a page would use it, with a carrier that needs no network. */
export function scene(setting: Scene): TemplateResult {
  const { files = [], carrier = { outcome: STORED, speed: 2_000_000 }, width = '560px' } = setting
  const prepare = (element: Element | undefined) => {
    const upload = element as PresignedUploadElement | undefined
    if (!upload || upload.items.length > 0) return
    upload.loadTransport = setting.loadTransport ?? fakeCarrier(carrier)
    if (setting.sign !== null) upload.sign = setting.sign ?? grantAll
    if (setting.strings) upload.strings = setting.strings
    // In the page by then, so that its events reach what is around it.
    queueMicrotask(() => {
      if (files.length > 0) upload.addFiles(files)
      setting.then?.(upload)
    })
  }
  return html`
    <div style="max-inline-size: ${width}">
      <presigned-upload
        class=${setting.className ?? nothing}
        endpoint=${ifDefined(setting.endpoint)}
        ?multiple=${setting.multiple ?? true}
        ?directory=${setting.directory ?? false}
        ?manual=${setting.manual ?? false}
        ?disabled=${setting.disabled ?? false}
        accept=${ifDefined(setting.accept || undefined)}
        max-size=${ifDefined(setting.maxSize || undefined)}
        min-size=${ifDefined(setting.minSize || undefined)}
        max-files=${ifDefined(setting.maxFiles)}
        concurrency=${setting.concurrency ?? 3}
        retries=${setting.retries ?? 5}
        share=${ifDefined(setting.share)}
        stall-timeout=${setting.stallTimeout ?? 60}
        ${ref(prepare)}
        >${setting.slotted ?? nothing}</presigned-upload
      >
    </div>
  `
}
