/**
 * A share in as few bytes as it takes, because all of them stand in an address: flags, the id, both times in seconds, then
 * the key, and after a NUL, which no name has, the name for saving. Text is UTF-8, or UTF-16 where that is shorter, as it
 * is for Chinese, Japanese and Korean names.
 */
import { hex, wellFormed } from '../stores/encoding.js'
import type { Share } from './share.js'

const FOLDER = 1
const INLINE = 2
const WIDE = 4

/** Where in the bytes what begins. */
const AT = { id: 1, made: 9, end: 14, text: 19 } as const

export function packShare({ id, kind, key, filename, inline, made, end }: Share): Uint8Array {
  const text = wellFormed(filename === undefined ? key : `${key}\0${filename}`)
  const narrow = new TextEncoder().encode(text)
  const isWide = text.length * 2 < narrow.length
  const rest = isWide ? utf16(text) : narrow
  const bytes = new Uint8Array(AT.text + rest.length)
  bytes[0] = (kind === 'folder' ? FOLDER : 0) | (inline ? INLINE : 0) | (isWide ? WIDE : 0)
  const view = new DataView(bytes.buffer)
  view.setBigUint64(AT.id, BigInt(`0x${id}`))
  writeSeconds(view, AT.made, Math.floor(made / 1000))
  writeSeconds(view, AT.end, Math.ceil(end / 1000))
  bytes.set(rest, AT.text)
  return bytes
}

/** Of what `packShare` gave. */
export function unpackShare(bytes: Uint8Array<ArrayBuffer>): Share {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const flags = view.getUint8(0)
  const rest = bytes.subarray(AT.text)
  const [key = '', filename] = (
    flags & WIDE ? fromUtf16(rest) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest)
  ).split('\0')
  return {
    id: hex(bytes.slice(AT.id, AT.made).buffer),
    kind: flags & FOLDER ? 'folder' : 'file',
    key,
    ...(filename === undefined ? {} : { filename }),
    inline: (flags & INLINE) !== 0,
    made: readSeconds(view, AT.made) * 1000,
    end: readSeconds(view, AT.end) * 1000,
  }
}

/** In five bytes: four end in 2106. */
function writeSeconds(view: DataView, at: number, seconds: number): void {
  view.setUint8(at, Math.floor(seconds / 2 ** 32))
  view.setUint32(at + 1, seconds % 2 ** 32)
}

function readSeconds(view: DataView, at: number): number {
  return view.getUint8(at) * 2 ** 32 + view.getUint32(at + 1)
}

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index))
  return new Uint8Array(view.buffer)
}

function fromUtf16(bytes: Uint8Array): string {
  const units = Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes[index * 2]! * 256 + bytes[index * 2 + 1]!,
  )
  return String.fromCharCode(...units)
}
