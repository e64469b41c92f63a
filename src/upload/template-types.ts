import type { LitElement } from 'lit'
import type { TemplateAttributes } from '../ui/template-types.js'
import type { FormAssociated } from './form-associated.js'
import type { UploadProperties } from './upload-properties.js'

/** What a template may give to `<presigned-upload>`. */
export type UploadAttributes = TemplateAttributes<Omit<UploadProperties, keyof LitElement | 'share'>> & {
  /** As on the other elements: they read lists themselves, this one when the first file has arrived. */
  share?: string | readonly number[] | boolean | null | undefined
  value?: FormAssociated['value'] | string | undefined
}
