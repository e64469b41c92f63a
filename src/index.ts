export { PresignedUploadElement } from './upload/presigned-upload-element.js'
export type { SignFunction } from './grant/client.js'
export type { PresignedUploadEventMap } from './upload/events.js'
export type { StringsInput } from './upload/words.js'
export type { Strings, Figure } from './locales/strings.js'
export { en } from './locales/en.js'
export type {
  Candidate,
  ErrorCode,
  Item,
  ItemError,
  ItemState,
  Phase,
  Rejection,
  WaitReason,
} from './queue/types.js'
export type { BrokenCause, Put, PutOutcome, Transport } from './queue/ports.js'
export type { FileDescription, Grant, Problem, UploadRequest } from './wire.js'
