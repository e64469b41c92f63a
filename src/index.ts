export { PresignedUploadElement } from './upload/presigned-upload-element.js'
export { PresignedDownloadElement } from './download/presigned-download-element.js'
export { PresignedFolderElement } from './download/presigned-folder-element.js'
export type { FolderTask, PresignedFolderEventMap } from './download/folder/events.js'
export type { LinkFunction, LinkRequest } from './grant/links.js'
export type { SignFunction } from './grant/client.js'
export type { PresignedUploadEventMap } from './upload/events.js'
export type { LinkError, LinkTask, PresignedDownloadEventMap } from './download/events.js'
export type { WhileUploading } from './upload/values.js'
export type { HeadersSource } from './ui/values.js'
export type { ShareInput } from './ui/share/choices.js'
export type { LinkErrorCode, Message, Plural, Strings, StringsInput } from './locales/strings.js'
export type { LocaleSource } from './locales/registered.js'
export { en } from './locales/en.js'
export { registerLocale } from './locales/registered.js'
export type {
  Candidate,
  ErrorCode,
  Item,
  ItemError,
  ItemState,
  Phase,
  Rejection,
  StoredFile,
  WaitReason,
} from './queue/types.js'
export type { BrokenCause, Put, PutOutcome, Transport } from './queue/ports.js'
export type {
  DownloadRequest,
  FileDescription,
  Grant,
  ListedObject,
  Listing,
  ListRequest,
  Problem,
  UploadRequest,
} from './wire.js'
