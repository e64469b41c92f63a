/** What sort of file it is, for its icon. */

export type FileKind = 'image' | 'video' | 'audio' | 'archive' | 'document' | 'sheet' | 'code' | 'file'

/** Looked for in MIME type and extension, `text/csv .csv`; the first that fits. */
const KINDS: readonly (readonly [FileKind, RegExp])[] = [
  ['sheet', /sheet|excel|csv|\.(xlsx?|ods|tsv|numbers)$/],
  // Browsers take TypeScript for a video.
  ['code', /\.[cm]?[jt]sx?$/],
  ['image', /^image/],
  ['video', /^video/],
  ['audio', /^audio/],
  ['document', /pdf|word|document|presentation|powerpoint|rtf|epub|\.(odt|pages|key|txt|md)$/],
  ['archive', /zip|compressed|\.(tar|t?gz|7z|rar|bz2|xz|zst)$/],
  [
    'code',
    /json|javascript|\bxml|html|css|\.(py|rb|go|rs|java|kt|c|h|cc|cpp|cs|php|sh|sql|toml|ya?ml|vue|swift)$/,
  ],
  ['document', /^text/],
]

/** By MIME type and by the end of the name. */
export function fileKind(type: string, name: string): FileKind {
  const extension = /\.\w+$/.exec(name)?.[0].toLowerCase() ?? ''
  const what = `${type} ${extension}`
  return KINDS.find(([, pattern]) => pattern.test(what))?.[0] ?? 'file'
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
