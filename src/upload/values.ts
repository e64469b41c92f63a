/** Attribute values that only `<presigned-upload>` has, beside those that all elements share. */
import { oneOf } from '../ui/values.js'

export * from '../ui/values.js'

export const checksum = oneOf('md5')

/** What a form does that is submitted while files are on their way. */
export type WhileUploading = 'block' | 'wait' | 'allow'

export const whileUploading = oneOf<WhileUploading>('block', 'wait', 'allow')
