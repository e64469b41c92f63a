/** Downloads and lists: what may be asked of a signing endpoint besides grants for uploads. */
import { isUploadError, UploadError } from '../queue/errors.js'
import type { DownloadRequest, Grant, ListedObject, Listing, ListRequest } from '../wire.js'
import { ask, type AskOptions } from './ask.js'
import { bad, checkUrl, isRecord, statedValidity } from './check.js'

export type LinkRequest = DownloadRequest | ListRequest

/** Answers in place of an endpoint: a `Grant` to `download`, a `Listing` to `list`. */
export type LinkFunction = (
  request: LinkRequest,
  options: { readonly signal: AbortSignal },
) => Promise<Grant | Listing> | Grant | Listing

interface ShareOptions {
  /** Where `createShareHandler` answers: links that are shared are short ones then. */
  readonly shareEndpoint?: string | undefined
}

export type LinkClientOptions = AskOptions<LinkRequest> & ShareOptions

/** A pre-signed URL for reading one object. */
export interface Link {
  /** A secret: whoever has it has the object. */
  readonly url: string
  /** Seconds it works, from when it was asked for; `Infinity` where nobody says. */
  readonly validity: number
  /** The same as a moment of the clock, in milliseconds. */
  readonly endsAt: number
}

/** Asks for links to single objects. */
export interface ShareClient {
  /** Rejects with an `UploadError`, or with the reason of `signal`. */
  download(request: Wanted, options: { readonly signal: AbortSignal }): Promise<Link>
  /** A link for others: as `download`, or a short one. */
  share(request: Wanted, options: { readonly signal: AbortSignal }): Promise<Link>
}

export interface LinkClient extends ShareClient {
  list(request: Omit<ListRequest, 'action'>, options: { readonly signal: AbortSignal }): Promise<Listing>
}

type Wanted = Omit<DownloadRequest, 'action'>

/** A page of a list: a thousand names of a kilobyte each, written as JSON may write them. */
const LONGEST_LIST = 16 * 1024 * 1024

export function createShareClient(options: AskOptions<DownloadRequest> & ShareOptions): ShareClient {
  const { shareEndpoint } = options
  const download = async (request: Wanted, signal: AbortSignal) =>
    linkOf(await ask(options, { action: 'download', ...request }, signal))
  // What is asked for is what `POST` of a share handler takes.
  const short = async (request: Wanted, signal: AbortSignal) =>
    linkOf(await ask<Wanted>({ ...options, sign: undefined, endpoint: shareEndpoint }, request, signal))

  return {
    download: (request, { signal }) => download(request, signal),
    share: (request, { signal }) => (shareEndpoint ? short : download)(request, signal),
  }
}

export function createLinkClient(options: LinkClientOptions): LinkClient {
  return {
    ...createShareClient(options),

    async list(request, { signal }) {
      const asked = ask({ ...options, longest: LONGEST_LIST }, { action: 'list', ...request }, signal)
      const { value } = await asked.catch((error: unknown) => {
        throw listFailure(error)
      })
      return checkListing(value)
    },
  }
}

function linkOf({ value, askedAt, serverDate }: Awaited<ReturnType<typeof ask>>): Link {
  if (!isRecord(value)) throw bad('not-an-object')
  const url = checkUrl(value.url)
  const validity = statedValidity(url, value, serverDate)
  return { url, validity, endsAt: askedAt + validity * 1000 }
}

/** Under a code of its own, as users did not ask for a link. */
function listFailure(error: unknown): unknown {
  return isUploadError(error) && error.failure.code === 'endpoint-failed'
    ? new UploadError({ ...error.failure, code: 'list-failed' }, { cause: error })
    : error
}

function checkListing(value: unknown): Listing {
  if (!isRecord(value) || !Array.isArray(value.objects)) throw bad('objects')
  const folders = Array.isArray(value.folders) ? value.folders.filter(isText) : undefined
  return {
    objects: (value.objects as unknown[]).map(checkObject),
    ...(folders && { folders }),
    ...(isText(value.cursor) && value.cursor !== '' && { cursor: value.cursor }),
  }
}

function checkObject(value: unknown): ListedObject {
  if (!isRecord(value) || !isText(value.key)) throw bad('key')
  const size = Number(value.size)
  return {
    key: value.key,
    size: Number.isFinite(size) && size >= 0 ? size : 0,
    modified: isText(value.modified) ? value.modified : '',
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
