/** What can be shown, by type and by the end of the name. */

export type PreviewKind = 'image' | 'video' | 'audio' | 'pdf' | 'text'

const BY_TYPE: readonly (readonly [PreviewKind, RegExp])[] = [
  ['image', /^image\/(png|jpeg|gif|webp|avif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/],
  ['video', /^video\//],
  ['audio', /^audio\//],
  ['pdf', /^application\/pdf$/],
  // Shown as text, never as what it means: a page or a script is only read.
  ['text', /^text\/|^application\/(json|xml|javascript|yaml|toml|x-sh|sql)$|\+(json|xml)$/],
]

const BY_NAME: readonly (readonly [PreviewKind, RegExp])[] = [
  ['image', /\.(png|jpe?g|gif|webp|avif|svg|bmp|ico)$/],
  ['video', /\.(mp4|m4v|webm|ogv|mov)$/],
  ['audio', /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac|weba)$/],
  ['pdf', /\.pdf$/],
  [
    'text',
    /\.(txt|md|csv|tsv|log|json|xml|ya?ml|toml|ini|conf|html?|css|[cm]?[jt]sx?|py|rb|go|rs|java|kt|c|h|cc|cpp|cs|php|sh|sql|vue|svelte|swift)$/,
  ],
]

/** `type`: a MIME type, which wins where it says anything. `null`: nothing a browser shows. */
export function previewKind(type: string | undefined, name: string): PreviewKind | null {
  const bare = type?.split(';', 1)[0]?.trim().toLowerCase()
  const [table, text] = bare ? [BY_TYPE, bare] : [BY_NAME, name.toLowerCase()]
  return table.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
