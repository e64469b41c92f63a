/** The elements in templates of Svelte 5: `import type {} from 'presigned-upload/svelte'` once in a project. Types only. */
import type {} from 'svelte/elements'
import type { PresignedDownloadEventMap } from './download/events.js'
import type { PresignedFolderEventMap } from './download/folder/events.js'
import type { PresignedDownloadElement } from './download/presigned-download-element.js'
import type { PresignedFolderElement } from './download/presigned-folder-element.js'
import type { DownloadAttributes, FolderAttributes } from './download/template-types.js'
import type { TemplateListeners } from './ui/template-types.js'
import type { PresignedUploadEventMap } from './upload/events.js'
import type { PresignedUploadElement } from './upload/presigned-upload-element.js'
import type { UploadAttributes } from './upload/template-types.js'

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'presigned-upload': Omit<HTMLAttributes<PresignedUploadElement>, keyof UploadAttributes> &
      UploadAttributes &
      TemplateListeners<PresignedUploadEventMap>
    'presigned-download': Omit<HTMLAttributes<PresignedDownloadElement>, keyof DownloadAttributes> &
      DownloadAttributes &
      TemplateListeners<PresignedDownloadEventMap>
    'presigned-folder': Omit<HTMLAttributes<PresignedFolderElement>, keyof FolderAttributes> &
      FolderAttributes &
      TemplateListeners<PresignedFolderEventMap>
  }
}
