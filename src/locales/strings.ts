import type { ErrorCode, Item } from '../queue/types.js'

/** A figure in words, e.g. `20 MB`; `''` where the failure does not tell it. */
export type Figure = (name: string) => string

export type ErrorStrings = Readonly<Partial<Record<ErrorCode, string | ((figure: Figure) => string)>>>

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
  readonly limitSize: (size: string) => string
  readonly limitCount: (count: number, text: string) => string

  readonly required: string
  readonly unfinished: string

  /** Sentences for what can go wrong before anything more is loaded. */
  readonly errors: ErrorStrings
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
  readonly backoff: (item: Item) => string
  readonly done: string
  readonly percentOf: (percent: string, size: string) => string
  readonly left: (time: string) => string
  readonly aboutLeft: (time: string) => string

  readonly cancel: string
  readonly retry: string
  readonly remove: string
  /** Name of a button for those who hear it, e.g. `Cancel report.pdf`. */
  readonly actionOn: (action: string, name: string) => string
  readonly cancelAll: string
  readonly retryFailed: string
  readonly start: string
  readonly dismiss: string

  readonly summary: (done: number, all: number, doneText: string, allText: string) => string
  readonly summaryReady: (count: number, text: string) => string
  readonly summaryDone: (all: number, allText: string) => string
  readonly failedCount: (count: number, text: string) => string
  readonly bytesOf: (sent: string, size: string) => string
  readonly total: string
  readonly list: string
  readonly more: (count: number, text: string) => string

  readonly rejected: (count: number, text: string) => string
  readonly nothingDropped: string
  readonly unreadable: (count: number, text: string) => string

  readonly announceAdded: (count: number, text: string) => string
  readonly announceDone: (name: string) => string
  readonly announceAllDone: (count: number, text: string) => string
  readonly announceRemoved: (name: string) => string
  readonly announceFailed: (name: string, message: string) => string
  readonly announceFailedMany: (count: number, text: string) => string
}

/** What the face needs. */
export type FaceStrings = ZoneStrings & FileStrings

/** The words for what can go wrong with a file; they come with the first failure. */
export interface FailureStrings {
  /** Adds to the sentences that `ZoneStrings` has. */
  readonly fileErrors: ErrorStrings
}

/**
 * Every word a user may read or hear. All numbers, sizes and times arrive as finished text in the user's
 * own writing; counts come as numbers too, for the plural.
 */
export interface Strings extends ZoneStrings, FileStrings, FailureStrings {}
