import { expect } from 'chai'
import { imageSize, readImageSize } from '../../src/ui/image-size.js'
import { twoColours } from './support/images.js'

const view = (...parts: (string | number[])[]) => {
  const bytes = parts.flatMap((part) =>
    typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part,
  )
  return new DataView(Uint8Array.from(bytes).buffer)
}
const zeros = (length: number) => Array<number>(length).fill(0)

describe('the size of an image, before it is decoded', () => {
  it('is read from what the browser itself writes', async () => {
    const types = new Set<string>()
    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      // A browser that cannot write a type writes PNG.
      const file = await twoColours('a', 321, 123, type)
      types.add(file.type)
      expect(await imageSize(file), file.type).to.deep.equal({ width: 321, height: 123 })
    }
    expect([...types]).to.include('image/jpeg')
  })

  it('is read from the other formats', () => {
    const size = { width: 321, height: 123 }
    const [w, h] = [
      [0x41, 0x01],
      [0x7b, 0x00],
    ] as const
    expect(readImageSize(view('GIF89a', [...w, ...h]))).to.deep.equal(size)
    expect(readImageSize(view('BM', zeros(16), [...w, 0, 0], [0x85, 0xff, 0xff, 0xff]))).to.deep.equal(size)
    expect(
      readImageSize(view('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x40, 1, 0, 0x7a, 0, 0])),
    ).to.deep.equal(size)
    expect(readImageSize(view('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [...w, ...h]))).to.deep.equal(size)
    const lossless = 320 | (122 << 14)
    const bits = [0, 8, 16, 24].map((shift) => (lossless >> shift) & 0xff)
    expect(readImageSize(view('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f], bits))).to.deep.equal(size)
    const ispe = (width: number[], height: number[]) => ['ispe', zeros(4), width, height] as const
    const avif = view(
      zeros(4),
      'ftypavif',
      ...ispe([0, 0, 0, 9], [0, 0, 0, 9]),
      ...ispe([0, 0, 1, 0x41], [0, 0, 0, 0x7b]),
    )
    expect(readImageSize(avif)).to.deep.equal(size)
  })

  it('of a JPEG stands behind any amount of metadata', () => {
    const segment = (marker: number, length: number) => [
      0xff,
      marker,
      length >> 8,
      length & 0xff,
      ...zeros(length - 2),
    ]
    const frame = [0xff, 0xc2, 0, 17, 8, 0, 123, 1, 65]
    const start = [0xff, 0xd8]
    const size = { width: 321, height: 123 }
    expect(readImageSize(view(start, segment(0xe1, 60_000), segment(0xc4, 40), [0xff], frame))).to.deep.equal(
      size,
    )
    expect(readImageSize(view(start, segment(0xe1, 60_000)))).to.equal(null)
    expect(readImageSize(view(start, [0, 0, 0, 0]))).to.equal(null)
  })

  it('is unknown of anything else', () => {
    for (const head of [
      view(''),
      view('<svg'),
      view('GIF8'),
      view('\x89PNG'),
      view('RIFF', zeros(4), 'WEBP'),
    ])
      expect(readImageSize(head)).to.equal(null)
  })
})
