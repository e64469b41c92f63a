import { createHash } from 'node:crypto'

/** Folders of the store itself, beside the objects. No natural path begins with a dot. */
export const ownFolders = { meta: '.meta', incoming: '.incoming', hashed: '.hashed' } as const

const maxSegmentBytes = 255
const maxPathBytes = 1024
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The key as a relative path, so that a human finds the file under the object's own name;
 * `null` where a segment could leave the folder, hide, or mean something to the file system.
 */
export function naturalPath(key: string, platform: NodeJS.Platform = process.platform): string | null {
  if (Buffer.byteLength(key) > maxPathBytes || key.startsWith('.')) return null
  return key.split('/').every((segment) => isHarmless(segment, platform)) ? key : null
}

/** A path that any key can have. The extension stays, so that the file opens with a double click. */
export function hashedPath(key: string): string {
  const [extension = ''] = /\.[a-z0-9]{1,8}$/i.exec(key) ?? []
  return `${ownFolders.hashed}/${keyHash(key)}${extension.toLowerCase()}`
}

export function metaPath(key: string): string {
  return `${ownFolders.meta}/${keyHash(key)}.json`
}

function isHarmless(segment: string, platform: NodeJS.Platform): boolean {
  if (segment === '' || segment === '.' || segment === '..') return false
  if (Buffer.byteLength(segment) > maxSegmentBytes) return false
  if (/[\p{Cc}\p{Cs}\\]/u.test(segment)) return false
  if (platform !== 'win32') return true
  return !/[<>:"|?*]|[. ]$/.test(segment) && !windowsDevice.test(segment)
}

function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
