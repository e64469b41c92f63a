/** `<presigned-upload>` in templates of Vue 3: `import type {} from 'presigned-upload/vue'` once in a project. Types only. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
import type { PresignedUploadElement } from './upload/presigned-upload-element.js'
import type { PresignedUploadEventMap } from './upload/events.js'
import type { UploadAttributes } from './upload/template-types.js'

type Emits = {
  [Name in keyof PresignedUploadEventMap]: (event: PresignedUploadEventMap[Name]) => void
}

/** As Vue's guide to custom elements has it: a component that is only a type. */
type ElementInTemplates = new () => PresignedUploadElement & {
  /** @deprecated Only for the template's types. */
  $props: UploadAttributes & HTMLAttributes & PublicProps
  /** @deprecated Only for the template's types. */
  $emit: EmitFn<Emits>
}

declare module 'vue' {
  interface GlobalComponents {
    'presigned-upload': ElementInTemplates
  }
}
