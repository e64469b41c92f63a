import { createShareHandler, type ShareOptions } from '../../../src/server/index.js'

/** Kept where your site keeps things: a table, or a cache that all instances see. */
export const takenBack = {
  /** Ids of single links. */
  ids: new Set<string>(),
  /** Objects and folders that nobody may share any more. */
  keys: new Set<string>(),
  /** `userPrefix(user)` and time: all links to what is theirs that were made until then. */
  folders: new Map<string, number>(),
}

const revoked: ShareOptions['revoked'] = ({ id, key, made }) => {
  const folder = `${key.split('/', 2).join('/')}/`
  return takenBack.ids.has(id) || takenBack.keys.has(key) || made <= (takenBack.folders.get(folder) ?? 0)
}

export const shareWith = (options: ShareOptions) => createShareHandler({ ...options, revoked })
