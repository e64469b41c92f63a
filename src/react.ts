/**
 * `<presigned-upload>` in JSX of React 19, which sets properties and listens for events of custom elements by itself:
 * `import type {} from 'presigned-upload/react'` once in a project. Types only.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { PresignedUploadElement } from './upload/presigned-upload-element.js'
import type { PresignedUploadEventMap } from './upload/events.js'
import type { UploadAttributes } from './upload/template-types.js'

type Listeners = {
  [Name in keyof PresignedUploadEventMap as `on${Name}`]?: (event: PresignedUploadEventMap[Name]) => void
}

export type PresignedUploadProps = DetailedHTMLProps<
  HTMLAttributes<PresignedUploadElement>,
  PresignedUploadElement
> &
  UploadAttributes &
  Listeners

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace, no-restricted-syntax -- where React looks for the names of elements
  namespace JSX {
    interface IntrinsicElements {
      'presigned-upload': PresignedUploadProps
    }
  }
}
