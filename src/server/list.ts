import type { Listing, ListRequest } from '../wire.js'
import type { Settings } from './options.js'
import type { ListObjects, Store } from './store.js'

/** Objects and folders on a page: what the stores give at most. */
export const PAGE = 1000

/** One page of what lies under the prefix that `authorize` let through. */
export async function listObjects<User>(
  { prefix, delimiter, cursor }: ListRequest,
  { store, now }: Settings<User>,
): Promise<Listing> {
  return listWithin(store, {
    prefix,
    ...(delimiter === undefined ? {} : { delimiter }),
    cursor: cursor ?? null,
    limit: PAGE,
    now: now(),
  })
}

/** The store's answer is not passed on as it is: an object outside the prefix would be one nobody let through. */
export async function listWithin(store: Store, request: ListObjects): Promise<Listing> {
  if (!store.list) throw new TypeError('store: has no list()')
  const { prefix, delimiter } = request
  const { objects, folders, cursor } = await store.list(request)
  return {
    objects: objects
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, size, modified }) => ({ key, size, modified })),
    ...(delimiter === undefined || folders === undefined
      ? {}
      : { folders: folders.filter((folder) => isFolderBelow(folder, prefix)) }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}

function isFolderBelow(folder: string, prefix: string): boolean {
  return folder.startsWith(prefix) && folder.endsWith('/') && folder !== prefix
}
