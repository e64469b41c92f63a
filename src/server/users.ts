/** A user's own folder in the bucket, by the `id` of what `authorize` answers. */
import { encodeStrict } from './stores/encoding.js'

/** A user that has a folder of their own: the id is neither empty nor an object. */
export interface Identified {
  readonly id: string | number | bigint
}

/**
 * The prefix of a user's objects under their default keys, `u/<id>/`, with the id percent-encoded: `u/auth0%7C7/`. What
 * `authorize` compares a key or a prefix with, and what a page lists. Throws a `TypeError` for a user without an id,
 * whose objects lie among those of everybody.
 */
export function userPrefix(user: Identified): string {
  const id = userIdOf(user)
  if (id === null) throw new TypeError('userPrefix: a user with an id is needed')
  return `u/${segmentOf(id)}/`
}

/** `null` for a user who is not known by an id. */
export function userIdOf(user: unknown): string | null {
  const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined
  return (typeof id === 'string' && id !== '') || typeof id === 'number' || typeof id === 'bigint'
    ? String(id)
    : null
}

/** Encoded, so that two users never share a folder because of a character that was taken out. */
function segmentOf(id: string): string {
  const segment = encodeStrict(id)
  return /^\.+$/.test(segment) ? segment.replaceAll('.', '%2E') : segment
}
