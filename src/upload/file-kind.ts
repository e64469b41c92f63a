/** What sort of file it is, for its icon. */

export type FileKind = 'image' | 'video' | 'audio' | 'archive' | 'text' | 'file'

const ARCHIVES = /(zip|tar|gz|7z|rar|bz2|xz)$/
const TEXTS = /(pdf|word|document|text|markdown|rtf|json|csv)/

/** By MIME type first, by the end of the name where that tells nothing. */
export function fileKind(type: string, name: string): FileKind {
  const major = type.split('/', 1)[0]
  if (major === 'image' || major === 'video' || major === 'audio') return major
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ARCHIVES.test(type) || ARCHIVES.test(extension)) return 'archive'
  if (major === 'text' || TEXTS.test(type)) return 'text'
  return 'file'
}

/**
 * A name in two parts, of which the first may be shortened: the second keeps the extension and a few
 * characters before it, where names of one series differ.
 */
export function splitName(name: string): readonly [stem: string, tail: string] {
  const extension = /\.[^.\s]{1,8}$/.exec(name)?.[0] ?? ''
  // By code points: a cut inside an emoji would show two broken halves.
  const stem = Array.from(name.slice(0, name.length - extension.length))
  const keep = stem.length > 12 ? 5 : 0
  return [stem.slice(0, stem.length - keep).join(''), stem.slice(stem.length - keep).join('') + extension]
}
