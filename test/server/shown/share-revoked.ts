import { createShareHandler, type ShareOptions } from '../../../src/server/index.js'

/** Kept where your site keeps things: a table, or a cache that all instances see. */
export const takenBack = {
  /** Ids of single links. */
  ids: new Set<string>(),
  /** Objects and folders that nobody may share any more. */
  keys: new Set<string>(),
  /** User and time: all links to what is theirs that were made until then. */
  users: new Map<string, number>(),
}

const revoked: ShareOptions['revoked'] = ({ id, key, made }) => {
  const [, user = ''] = key.split('/')
  return takenBack.ids.has(id) || takenBack.keys.has(key) || made <= (takenBack.users.get(user) ?? 0)
}

export const shareWith = (options: ShareOptions) => createShareHandler({ ...options, revoked })
