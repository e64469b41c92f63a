/**
 * Types that a browser shows without running anything of them, by extension. A name is all that is known of an object:
 * its stored type was named by whoever uploaded it, so a file is shown only under a type that follows from its name.
 */
const INLINE: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/apng': 'apng',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/jpeg': 'jpg jpeg jfif',
  'image/png': 'png',
  'image/tiff': 'tif tiff',
  'image/webp': 'webp',
  'image/x-icon': 'ico',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'oga ogg opus',
  'audio/wav': 'wav',
  'audio/webm': 'weba',
  'video/mp4': 'mp4 m4v',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'text/plain; charset=utf-8': 'txt text log csv tsv md json yaml yml ini conf srt vtt',
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(INLINE).flatMap(([type, endings]) => endings.split(' ').map((ending) => [ending, type])),
)

/** The type under which an object may be shown; `null` for what might run in a browser, or is not known not to. */
export function inlineType(key: string, filename?: string): string | null {
  // Keys without an extension are made by sites that keep the name elsewhere.
  const ending = extensionOf(key) ?? (filename === undefined ? null : extensionOf(filename))
  return ending === null ? null : (TYPES.get(ending) ?? null)
}

/** Empty for a name that ends in a dot; `null` for one without any. */
function extensionOf(name: string): string | null {
  return /[^/]\.([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? null
}

/**
 * Whether what is served under this type may run scripts on the host that serves it. Under what is no type, or says
 * that it is unknown, browsers look for one in the bytes, and find pages; a multipart answer names types of its own.
 */
export function runsInBrowser(type: string): boolean {
  return /html|xml|svg|javascript|ecmascript|^\s*multipart\//i.test(type) || !TELLING.test(type)
}

/** Whole types, `*` aside, but for those of which browsers say that they tell nothing. */
const TELLING = /^\s*(?!(application|unknown)\/unknown\s*(;|$))[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(;|$)/i
