/** A ZIP as an unpacker reads it: by its central directory, with ZIP64 where that is used. Nothing is compressed. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

export interface ZippedFile {
  readonly name: string
  readonly data: Buffer
  readonly sha256: string
  readonly utf8: boolean
  readonly year: number
}

export function readZip(zip: Buffer): ZippedFile[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  assert.ok(end >= 0, 'there is an end')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    assert.equal(zip.toString('latin1', at, at + 4), 'PK\x01\x02')
    const [flags, date] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 14)]
    const [checksum, size] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)]
    const [nameSize, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    at += 46 + nameSize + extra + comment
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + size)
    assert.equal(crc32(data), checksum, name)
    const sha256 = createHash('sha256').update(data).digest('hex')
    return { name, data, sha256, utf8: (flags & 0x0800) !== 0, year: 1980 + (date >> 9) }
  })
}
