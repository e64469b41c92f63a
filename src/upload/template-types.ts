import type { UploadProperties } from './upload-properties.js'
import type { FormAssociated } from './form-associated.js'
import type { LitElement } from 'lit'

type Own = Omit<UploadProperties, keyof LitElement>

/** `maxSize` → `max-size`. */
type Dashed<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Dashed<Tail>}`
  : ''

/** Numbers may be written as attributes are: `20MB`. */
type Written<T> = number extends T ? T | string : T

/** What a template may give to `<presigned-upload>`: its properties, by their own names or as attributes. */
export type UploadAttributes = {
  [Name in keyof Own]?: Written<Own[Name]> | undefined
} & {
  [Name in keyof Own as Name extends string ? Exclude<Dashed<Name>, Name> : never]?:
    Written<Own[Name]> | undefined
} & { value?: FormAssociated['value'] | string | undefined }
