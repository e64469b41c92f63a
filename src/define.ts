/** Registers `<presigned-upload>`: a module with that side effect and no other. */
import { PresignedUploadElement } from './upload/presigned-upload-element.js'
import { register } from './ui/register.js'

register('presigned-upload', PresignedUploadElement)

export { PresignedUploadElement }
