import type { LitElement } from 'lit'
import type { TemplateAttributes } from '../ui/template-types.js'
import type { FormAssociated } from './form-associated.js'
import type { UploadProperties } from './upload-properties.js'

/** What a template may give to `<presigned-upload>`. */
export type UploadAttributes = TemplateAttributes<Omit<UploadProperties, keyof LitElement>> & {
  value?: FormAssociated['value'] | string | undefined
}
