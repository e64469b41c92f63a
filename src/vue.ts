/** The elements in templates of Vue 3: `import type {} from 'presigned-upload/vue'` once in a project. Types only. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
import type { PresignedDownloadEventMap } from './download/events.js'
import type { PresignedFolderEventMap } from './download/folder/events.js'
import type { PresignedDownloadElement } from './download/presigned-download-element.js'
import type { PresignedFolderElement } from './download/presigned-folder-element.js'
import type { DownloadAttributes, FolderAttributes } from './download/template-types.js'
import type { PresignedUploadEventMap } from './upload/events.js'
import type { PresignedUploadElement } from './upload/presigned-upload-element.js'
import type { UploadAttributes } from './upload/template-types.js'

type Emits<Events> = {
  [Name in keyof Events]: (event: Events[Name]) => void
}

/** As Vue's guide to custom elements has it: a component that is only a type. */
type InTemplates<Element, Attributes, Events> = new () => Element & {
  /** @deprecated Only for the template's types. */
  $props: Attributes & HTMLAttributes & PublicProps
  /** @deprecated Only for the template's types. */
  $emit: EmitFn<Emits<Events>>
}

declare module 'vue' {
  interface GlobalComponents {
    'presigned-upload': InTemplates<PresignedUploadElement, UploadAttributes, PresignedUploadEventMap>
    'presigned-download': InTemplates<PresignedDownloadElement, DownloadAttributes, PresignedDownloadEventMap>
    'presigned-folder': InTemplates<PresignedFolderElement, FolderAttributes, PresignedFolderEventMap>
  }
}
