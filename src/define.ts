/** Registers the element. The one module of the page's half with a side effect. */
import { PresignedUploadElement } from './upload/presigned-upload-element.js'

const NAME = 'presigned-upload'

if (typeof customElements !== 'undefined') {
  if (customElements.get(NAME)) console.warn(`<${NAME}> is registered already`)
  else customElements.define(NAME, PresignedUploadElement)
}

export { PresignedUploadElement }
