/** Registers `<presigned-download>`: a module with that side effect and no other. */
import { PresignedDownloadElement } from './download/presigned-download-element.js'
import { register } from './ui/register.js'

register('presigned-download', PresignedDownloadElement)

export { PresignedDownloadElement }
