/**
 * The elements in JSX of React 19, which sets properties and listens for events of custom elements by itself:
 * `import type {} from 'presigned-upload/react'` once in a project. Types only.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { PresignedDownloadEventMap } from './download/events.js'
import type { PresignedFolderEventMap } from './download/folder/events.js'
import type { PresignedDownloadElement } from './download/presigned-download-element.js'
import type { PresignedFolderElement } from './download/presigned-folder-element.js'
import type { DownloadAttributes, FolderAttributes } from './download/template-types.js'
import type { TemplateListeners } from './ui/template-types.js'
import type { PresignedUploadEventMap } from './upload/events.js'
import type { PresignedUploadElement } from './upload/presigned-upload-element.js'
import type { UploadAttributes } from './upload/template-types.js'

type Props<Element, Attributes, Events> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  keyof Attributes
> &
  Attributes &
  TemplateListeners<Events>

export type PresignedUploadProps = Props<PresignedUploadElement, UploadAttributes, PresignedUploadEventMap>
export type PresignedDownloadProps = Props<
  PresignedDownloadElement,
  DownloadAttributes,
  PresignedDownloadEventMap
>
export type PresignedFolderProps = Props<PresignedFolderElement, FolderAttributes, PresignedFolderEventMap>

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace, no-restricted-syntax -- where React looks for the names of elements
  namespace JSX {
    interface IntrinsicElements {
      'presigned-upload': PresignedUploadProps
      'presigned-download': PresignedDownloadProps
      'presigned-folder': PresignedFolderProps
    }
  }
}
