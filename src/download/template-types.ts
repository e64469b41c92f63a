import type { LitElement } from 'lit'
import type { TemplateAttributes } from '../ui/template-types.js'
import type { FolderProperties } from './folder/folder-properties.js'
import type { PresignedDownloadElement } from './presigned-download-element.js'

/** What a template may give to `<presigned-download>`. */
export type DownloadAttributes = TemplateAttributes<
  Omit<PresignedDownloadElement, keyof LitElement | 'download' | 'name'>
>

/** What a template may give to `<presigned-folder>`. */
export type FolderAttributes = TemplateAttributes<Omit<FolderProperties, keyof LitElement>>
