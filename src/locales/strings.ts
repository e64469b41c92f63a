import type { ErrorCode } from '../queue/types.js'

/**
 * A sentence with places for `{names}`, or one for each plural category of the language (`Intl.PluralRules`),
 * chosen by the value called `count`. What stands in `[…]` is left out where a value in it is not known.
 * Numbers, sizes and times are put in as the user writes them.
 */
export type Message = string | Plural
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** The words of the element before its first file; they come with it. */
export interface ZoneStrings {
  /** BCP 47: how numbers and sizes are written beside these words. */
  readonly locale: string

  /** The drop zone's sentence; `{choose}` is where the button stands. */
  readonly drop: string
  /** The same when the element takes one file. */
  readonly dropOne: string
  /** The same when files are there already. */
  readonly dropMore: string
  readonly dropAnother: string
  readonly choose: string
  readonly chooseOne: string
  readonly chooseFolder: string

  readonly kinds: Readonly<Record<'image' | 'video' | 'audio' | 'text', string>>
  /** Of `size`. */
  readonly limitSize: Message
  /** Of `count`. */
  readonly limitCount: Message

  readonly required: string
  readonly unfinished: string

  /** Sentences for what can go wrong before anything more is loaded; with the values of the failure, and `size`. */
  readonly errors: Readonly<Partial<Record<ErrorCode, Message>>>
  /** For a code without a sentence. */
  readonly failed: string
}

/** The words about files; they come with the first one. */
export interface FileStrings {
  readonly queued: string
  readonly ready: string
  readonly signing: string
  /** While no progress is known. */
  readonly uploading: string
  readonly finishing: string
  readonly renewal: string
  readonly offline: string
  readonly backoff: string
  /** The same when the server asked for patience. */
  readonly backoffBusy: string
  readonly done: string
  /** Of `percent`, `size`. */
  readonly percentOf: Message
  /** Of `time`. */
  readonly left: Message
  /** Of `time`. */
  readonly aboutLeft: Message

  readonly cancel: string
  readonly retry: string
  readonly remove: string
  /** Name of a button for those who hear it, e.g. `Cancel report.pdf`. Of `action`, `name`. */
  readonly actionOn: Message
  readonly cancelAll: string
  readonly retryFailed: string
  readonly start: string
  readonly dismiss: string

  /** Of `done`, and `count` for all. */
  readonly summary: Message
  /** Of `count`, as all that follow up to `bytesOf`. */
  readonly summaryReady: Message
  readonly summaryDone: Message
  readonly failedCount: Message
  /** Of `sent`, `size`. */
  readonly bytesOf: Message
  readonly total: string
  readonly list: string
  /** Of `count`, as the next but one and the third. */
  readonly more: Message

  readonly rejected: Message
  readonly nothingDropped: string
  /** The form was submitted and waits for the files. */
  readonly submitHeld: string
  /** It was not sent after all. */
  readonly submitDropped: string
  readonly unreadable: Message

  /** Of `count`. */
  readonly announceAdded: Message
  /** Of `name`. */
  readonly announceDone: Message
  /** Of `count`. */
  readonly announceAllDone: Message
  /** Of `name`. */
  readonly announceRemoved: Message
  /** Of `name`, `message`. */
  readonly announceFailed: Message
  /** Of `count`. */
  readonly announceFailedMany: Message
}

/** What the face needs. */
export type FaceStrings = ZoneStrings & FileStrings

/** The words for what can go wrong with a file; they come with the first failure. */
export type FailureStrings = Readonly<Partial<Record<ErrorCode, Message>>>

/** What can go wrong with a link, a preview or a folder. */
export type LinkErrorCode =
  | 'no-endpoint'
  | 'bad-request'
  | 'unauthorized'
  | 'not-found'
  | 'endpoint-unreachable'
  | 'endpoint-failed'
  | 'list-failed'
  | 'ended-link'
  | 'unknown-link'
  | 'bad-grant'
  | 'busy'
  | 'forbidden'
  | 'expired'
  | 'network'
  | 'cors'
  | 'unplayable'
  | 'copy-blocked'
  | 'not-saved'
  | 'blocked-by-csp'
  | 'tab-blocked'
  | 'too-large'

/** The words about links, downloads and folders; they come with what shows them. */
export interface LinkStrings {
  readonly copyLink: string
  /** Of `name`, as all that end in `To` or `Of`. */
  readonly copyLinkTo: Message
  /** Name of the choice of a time. */
  readonly linkWorksFor: string
  readonly linkCopied: string
  /** Of `time`, e.g. `6 days`. */
  readonly linkLeft: Message
  /** The server grants less than was chosen. Of `time`. */
  readonly linkShorter: Message
  readonly linkEnded: string
  /** On a button: in place of the one that ended. */
  readonly newLink: string

  readonly download: string
  readonly downloadOf: Message
  readonly open: string
  readonly openOf: Message
  readonly preparing: string
  readonly downloadStarted: string
  readonly tryAgain: string
  /** On a button: ends what runs. */
  readonly stop: string

  /** Of `name`. */
  readonly preview: Message
  readonly previewLoading: string
  readonly previewNone: string
  readonly previewCut: string

  /** The folder that all others are in. */
  readonly folderTop: string
  /** Name of the way from there to the folder that is open. */
  readonly folderPath: string
  readonly folderUp: string
  readonly columnName: string
  readonly columnSize: string
  readonly columnModified: string
  readonly filter: string
  /** Of `text`. */
  readonly filterNone: Message
  readonly folderLoading: string
  readonly folderEmpty: string
  /** Of `count`; the next while there are more to come. */
  readonly folderCount: Message
  readonly folderCountMore: Message
  /** Of `shown`, and `total` for all that are here. */
  readonly filterCount: Message
  readonly folderMore: string
  /** Of `name`. */
  readonly select: Message
  readonly selectAll: string
  /** Of `count`. */
  readonly selected: Message
  readonly selectNone: string
  /** Of `count`. */
  readonly copyLinks: Message
  /** Where nothing is selected. */
  readonly copyAllLinks: string
  readonly copyCsv: string
  /** Of `done`, and `count` for all. */
  readonly linksProgress: Message
  /** The server wants to be asked again after `time`, e.g. `12 seconds`. */
  readonly linksWaiting: Message
  /** Of `count`. */
  readonly linksCopied: Message
  readonly downloadZip: string
  readonly downloadAll: string
  /** Of `done`, and `count` for all. */
  readonly zipProgress: Message
  /** Of `count`. */
  readonly zipDone: Message
  readonly zipMissing: Message

  readonly linkErrors: Readonly<Record<LinkErrorCode, Message>>
  /** For a code without a sentence. */
  readonly linkFailed: string
}

/** The words of `<presigned-upload>`. */
export interface UploadStrings extends ZoneStrings, FileStrings {
  readonly errors: Readonly<Record<ErrorCode, Message>>
}

/** Every word a user may read or hear. Plain data: it may come from a JSON file. */
export interface Strings extends UploadStrings, LinkStrings {}

/** Some of the words: what is left out is said in the words below these. */
export type StringsInput = Partial<Omit<Strings, 'kinds' | 'errors' | 'linkErrors'>> & {
  readonly linkErrors?: Partial<Strings['linkErrors']>
  readonly kinds?: Partial<Strings['kinds']>
  readonly errors?: Partial<Strings['errors']>
}
