import { fileKind, type FileKind } from '../../ui/file-kind.js'

/** A list tells no types: what a browser would say of these endings. */
const MEDIA: readonly (readonly [type: string, ending: RegExp])[] = [
  ['image/', /\.(jpe?g|png|gif|webp|avif|hei[cf]|svg|bmp|tiff?|ico)$/i],
  ['video/', /\.(mp4|m4v|mov|webm|mkv|avi|ogv)$/i],
  ['audio/', /\.(mp3|m4a|aac|wav|flac|og[ga]|opus)$/i],
  ['application/pdf', /\.(pdf|docx?|pptx?|odp)$/i],
  ['application/zip', /\.zip$/i],
]

/** What sort of file it is, by its name alone. */
export function kindOf(name: string): FileKind {
  return fileKind(MEDIA.find(([, ending]) => ending.test(name))?.[0] ?? '', name)
}
