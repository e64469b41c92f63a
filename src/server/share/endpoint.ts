/** The signing contract below a link: what the folder's page asks for, with nothing but the link as permission. */
import type { DownloadRequest, Grant, Listing, ListRequest } from '../../wire.js'
import { readJson } from '../body.js'
import { respectLimit } from '../limit.js'
import { listWithin, PAGE } from '../list.js'
import { parseOperation } from '../operation.js'
import { Refusal } from '../problem.js'
import type { LinkAddress } from './address.js'
import type { ShareSettings } from './options.js'
import { nameOf, lastSegment, pathBelow, sharedKey, sharedPrefix } from './share-bounds.js'
import { presignShared } from './shared-file.js'
import { verdictOf, type Share } from './share.js'

/** Answers `POST …/<token>` with a grant or a listing. Throws refusals; rejects when the store fails. */
export async function answerShared(
  request: Request,
  { token, below }: LinkAddress,
  settings: ShareSettings,
): Promise<Grant | Listing> {
  const verdict = below === '' ? await verdictOf(token, settings) : { kind: 'unknown' as const }
  if (verdict.kind === 'unknown') throw unknownLink()
  if (verdict.kind === 'ended') throw new Refusal(410, 'ended-link', 'The link has ended, or was taken back.')
  await respectLimit(settings.limit?.(request, verdict.share))
  const operation = parseOperation(await readJson(request))
  if (operation.action === 'upload')
    throw new Refusal(403, 'action-not-allowed', 'A link offers download and list.')
  return operation.action === 'list'
    ? listShared(operation, verdict.share, settings)
    : grantShared(operation, verdict.share, settings)
}

async function listShared(
  { prefix, delimiter, cursor }: ListRequest,
  share: Share,
  { store, now }: ShareSettings,
): Promise<Listing> {
  const whole = sharedPrefix(share, prefix)
  if (whole === null) throw notShared('prefix')
  const listing = await listWithin(store, {
    prefix: whole,
    ...(delimiter === undefined ? {} : { delimiter }),
    cursor: cursor ?? null,
    limit: PAGE,
    now: now(),
  })
  return {
    ...listing,
    objects: listing.objects.flatMap(({ key, ...facts }) => {
      const path = pathBelow(share, key)
      return path === null || path.endsWith('/') ? [] : [{ key: path, ...facts }]
    }),
    ...(listing.folders && {
      folders: listing.folders.flatMap((folder) => pathBelow(share, folder) ?? []),
    }),
  }
}

async function grantShared(
  { key, filename, inline = false, validity }: DownloadRequest,
  share: Share,
  settings: ShareSettings,
): Promise<Grant> {
  const whole = sharedKey(share, key)
  if (whole === null) throw notShared('key')
  const named = filename ?? (share.kind === 'file' ? nameOf(share) : lastSegment(key))
  const file = { method: 'GET', key: whole, filename: named, inline, validity }
  const presigned = await presignShared(file, share, settings)
  return { url: presigned.url, method: 'GET', headers: presigned.headers, key, validity: presigned.validity }
}

export function unknownLink(): Refusal {
  return new Refusal(404, 'unknown-link', 'The address was altered or cut off, or made with another secret.')
}

function notShared(field: string): Refusal {
  return new Refusal(404, 'not-shared', `${field} names nothing that this link leads to.`)
}
