/** `<presigned-upload>` in templates of Svelte 5: `import type {} from 'presigned-upload/svelte'` once in a project. Types only. */
import type {} from 'svelte/elements'
import type { PresignedUploadElement } from './upload/presigned-upload-element.js'
import type { PresignedUploadEventMap } from './upload/events.js'
import type { UploadAttributes } from './upload/template-types.js'

type Listeners = {
  [Name in keyof PresignedUploadEventMap as `on${Name}`]?: (event: PresignedUploadEventMap[Name]) => void
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'presigned-upload': Omit<HTMLAttributes<PresignedUploadElement>, keyof UploadAttributes> &
      UploadAttributes &
      Listeners
  }
}
