/** Registers `<presigned-folder>`: a module with that side effect and no other. */
import { PresignedFolderElement } from './download/presigned-folder-element.js'
import { register } from './ui/register.js'

register('presigned-folder', PresignedFolderElement)

export { PresignedFolderElement }
