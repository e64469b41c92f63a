export { PresignedUploadElement } from './upload/presigned-upload-element.js'
export type { SignFunction } from './grant/client.js'
export type { PresignedUploadEventMap } from './upload/events.js'
export type { WhileUploading } from './upload/values.js'
export type { Message, Plural, Strings, StringsInput } from './locales/strings.js'
export type { LocaleSource } from './locales/languages.js'
export { en } from './locales/en.js'
export { registerLocale } from './locales/languages.js'
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
export type { FileDescription, Grant, Problem, UploadRequest } from './wire.js'
