/** Width and height of an image from its first bytes, before anything is decoded. */

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** A JPEG tells its size behind its metadata, which may hold a profile and a preview. Bytes. */
const HEAD = 256 * 1024

/** `null` for what is no PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC, SVG among them. */
export async function imageSize(file: Blob): Promise<ImageSize | null> {
  return readImageSize(new DataView(await file.slice(0, HEAD).arrayBuffer()))
}

export function readImageSize(head: DataView): ImageSize | null {
  try {
    return READERS.find(({ is }) => is(head))?.read(head) ?? null
  } catch (error) {
    // It ends before it tells.
    if (error instanceof RangeError) return null
    throw error
  }
}

const text = (head: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => head.getUint8(at + i)))

const starts =
  (expected: string, at = 0) =>
  (head: DataView) =>
    head.byteLength >= at + expected.length && text(head, at, expected.length) === expected

const READERS: readonly { is(head: DataView): boolean; read(head: DataView): ImageSize | null }[] = [
  {
    is: starts('\x89PNG'),
    read: (head) => ({ width: head.getUint32(16), height: head.getUint32(20) }),
  },
  { is: starts('\xff\xd8'), read: jpeg },
  {
    is: starts('GIF8'),
    read: (head) => ({ width: head.getUint16(6, true), height: head.getUint16(8, true) }),
  },
  { is: starts('WEBP', 8), read: webp },
  {
    is: starts('BM'),
    read: (head) => ({ width: head.getInt32(18, true), height: Math.abs(head.getInt32(22, true)) }),
  },
  { is: starts('ftyp', 4), read: heif },
]

/** Segment after segment, each with its length, to the one that starts the frame. */
function jpeg(head: DataView): ImageSize | null {
  for (let at = 2; head.getUint8(at) === 0xff;) {
    const marker = head.getUint8(at + 1)
    // SOF0 to SOF15; three numbers among them mean tables.
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { width: head.getUint16(at + 7), height: head.getUint16(at + 5) }
    // Any number of 0xff may stand before a marker.
    at += marker === 0xff ? 1 : 2 + head.getUint16(at + 2)
  }
  return null
}

function webp(head: DataView): ImageSize | null {
  const kind = text(head, 12, 4)
  if (kind === 'VP8X') return { width: 1 + uint24(head, 24), height: 1 + uint24(head, 27) }
  if (kind === 'VP8 ') {
    return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff }
  }
  if (kind !== 'VP8L') return null
  const bits = head.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

function uint24(head: DataView, at: number): number {
  return head.getUint16(at, true) | (head.getUint8(at + 2) << 16)
}

/** AVIF and HEIC: the largest of the sizes (`ispe`) that its parts have. */
function heif(head: DataView): ImageSize | null {
  const ISPE = 0x69737065
  let largest: ImageSize | null = null
  for (let at = 0; at + 16 <= Math.min(head.byteLength, 65_536); at++) {
    if (head.getUint32(at) !== ISPE) continue
    const found = { width: head.getUint32(at + 8), height: head.getUint32(at + 12) }
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found
  }
  return largest
}
