import type { Listing, ListRequest } from '../wire.js'
import type { Settings } from './options.js'

/** Objects on a page: what the stores give at most. */
const PAGE = 1000

/** One page of what lies under the prefix that `authorize` let through. */
export async function listObjects<User>(
  { prefix, cursor }: ListRequest,
  { store, now }: Settings<User>,
): Promise<Listing> {
  if (!store.list) throw new TypeError('store: has no list()')
  const { objects, cursor: next } = await store.list({
    prefix,
    cursor: cursor ?? null,
    limit: PAGE,
    now: now(),
  })
  // The store's answer is not passed on as it is: an object outside the prefix would be one nobody let through.
  const page = objects
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ key, size, modified }) => ({ key, size, modified }))
  return next === undefined ? { objects: page } : { objects: page, cursor: next }
}
