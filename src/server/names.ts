import { wellFormed } from './stores/encoding.js'
import { userPrefix } from './users.js'

/** Bytes of UTF-8 that one segment of a key may have: fits a file system and leaves room for a prefix. */
const MAX_SEGMENT = 200

/** An ending longer than this is not an extension that anything recognises. */
const MAX_EXTENSION = 20

/** Bytes of UTF-8 that a key may have: the least of what the stores take (COS 850, S3 1024). */
const MAX_KEY = 850

/**
 * A file's name as the last segment of a key: NFC, no folder, no control or bidirectional-override
 * characters, no leading run of dots, at most 200 bytes with the extension kept, never empty.
 */
export function safeName(name: string): string {
  const last = wellFormed(name).normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu, '')
    .trim()
    .replace(/^\.{2,}/, '')
    .trim()
  return shorten(clean === '.' ? '' : clean) || 'file'
}

/** A path within a chosen folder, each segment a safe name; what climbs out of the folder is dropped. */
export function safePath(path: string): string {
  const segments = path.split(/[/\\]/).filter((segment) => !/^\s*\.*\s*$/.test(segment))
  return segments.map(safeName).join('/') || 'file'
}

/** `u/<user>/<id>/<name>` for a known user, the prefix as `userPrefix` tells it, else `uploads/<id>/<name>`. The id is what makes it unguessable. */
export function defaultKey(parts: { name: string; id: string; userId: string | null }): string {
  const { name, id, userId } = parts
  return userId === null ? `uploads/${id}/${name}` : `${userPrefix({ id: userId })}${id}/${name}`
}

/** Throws a `TypeError` for a key no store should be asked for: the fault of a `key` hook. */
export function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') throw new TypeError('key: a string is needed that is not empty')
  if (!isSafeKey(key))
    throw new TypeError('key: has a segment "." or "..", a control character, or over 850 bytes')
  return key
}

/** Whether every store keeps this key as it is. */
export function isSafeKey(key: string): boolean {
  return (
    key !== '' &&
    !key.split('/').some((segment) => segment === '.' || segment === '..') &&
    !/\p{Cc}/u.test(key) &&
    byteLength(key) <= MAX_KEY
  )
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength
}

function shorten(name: string): string {
  if (byteLength(name) <= MAX_SEGMENT) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot) : ''
  const extension = byteLength(ending) <= MAX_EXTENSION ? ending : ''
  const stem = extension ? name.slice(0, dot) : name
  let room = MAX_SEGMENT - byteLength(extension)
  let kept = ''
  for (const character of stem) {
    room -= byteLength(character)
    if (room < 0) break
    kept += character
  }
  return kept.trim() + extension
}
