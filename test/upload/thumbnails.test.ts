import { expect } from 'chai'
import { Harness, text, until } from './support/harness.js'
import { hugePng, twoColours } from './support/images.js'

/** Tells which files are decoded, and how many at once at the most; they are decoded all the same. */
function watchDecoding() {
  const { createImageBitmap } = window
  const decoded: string[] = []
  const watch = { decoded, most: 0 }
  let running = 0
  window.createImageBitmap = (async (file: File, options: ImageBitmapOptions) => {
    decoded.push(file.name)
    watch.most = Math.max(watch.most, ++running)
    try {
      return await createImageBitmap(file, options)
    } finally {
      running--
    }
  }) as typeof createImageBitmap
  stop = () => (window.createImageBitmap = createImageBitmap)
  return watch
}
let stop: () => void = () => {}
afterEach(() => stop())

const pictures = (upload: Harness) => [...upload.root.querySelectorAll<HTMLCanvasElement>('canvas')]
const icon = (upload: Harness, index: number) => upload.rows[index]?.querySelector('.tile svg')

describe('rows of images', () => {
  it('show what the image looks like, cut to a square', async () => {
    const upload = await Harness.create('multiple manual')
    upload.element.addFiles([await twoColours('wide.png', 600, 200), await twoColours('tall.png', 90, 300)])
    await until(() => pictures(upload).length === 2)
    for (const canvas of pictures(upload)) {
      expect([canvas.width, canvas.height]).to.deep.equal([80, 80])
      expect(canvas.getBoundingClientRect().width).to.equal(40)
      const colour = (x: number) => [...(canvas.getContext('2d')?.getImageData(x, 40, 1, 1).data ?? [])]
      expect(colour(4)).to.deep.equal([255, 0, 0, 255])
      expect(colour(76)).to.deep.equal([0, 0, 255, 255])
    }
    expect(upload.root.querySelector('[style], img')).to.equal(null)
  })

  it('keep the picture while the row changes', async () => {
    const upload = await Harness.create('multiple')
    upload.element.addFiles([await twoColours('a.png', 50, 50)])
    await until(() => pictures(upload).length === 1)
    const [canvas] = pictures(upload)
    ;(await upload.put()).store()
    await until(() => upload.words().includes('Uploaded'))
    expect(pictures(upload)).to.deep.equal([canvas])
  })

  it('show the icon for what cannot be drawn, or only at a high price', async () => {
    const watch = watchDecoding()
    const upload = await Harness.create('multiple manual')
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    upload.element.addFiles([
      new File([svg], 'a.svg', { type: 'image/svg+xml' }),
      new File(['not an image'], 'broken.png', { type: 'image/png' }),
      hugePng(30_000, 30_000),
      text('a.txt'),
      await twoColours('last.png', 20, 20),
    ])
    await until(() => pictures(upload).length === 1)
    expect([0, 1, 2, 3].every((index) => icon(upload, index))).to.equal(true)
    expect(watch.decoded).to.deep.equal(['last.png'])
  })

  it('are decoded two at a time, and only those that are seen', async () => {
    const watch = watchDecoding()
    const upload = await Harness.create('multiple manual style="--presigned-upload-list-height: 200px"')
    const image = await twoColours('', 40, 40)
    upload.element.addFiles(Array.from({ length: 45 }, (_, i) => new File([image], `${i}.png`, image)))
    await until(() => pictures(upload).length >= 3)
    const list = upload.root.querySelector<HTMLElement>('.list')
    if (!list) throw new Error('no list')
    list.scrollTop = list.scrollHeight
    await until(() => watch.decoded.includes('44.png') && pictures(upload).length === watch.decoded.length)
    expect(watch.most).to.equal(2)
    expect(watch.decoded).not.to.include('20.png')
    expect(new Set(watch.decoded).size).to.equal(watch.decoded.length)
  })

  it('give the memory back when the row goes', async () => {
    const upload = await Harness.create('multiple manual')
    upload.element.addFiles([await twoColours('a.png', 50, 50)])
    await until(() => pictures(upload).length === 1)
    const [canvas] = pictures(upload)
    upload.press('Remove a.png')
    await until(() => canvas?.width === 0)
  })

  it('show icons where the page does not want thumbnails, at any time', async () => {
    const watch = watchDecoding()
    const upload = await Harness.create('multiple manual no-thumbnails')
    upload.element.addFiles([await twoColours('a.png', 50, 50)])
    await until(() => upload.rows.length === 1)
    expect(icon(upload, 0)).not.to.equal(null)
    upload.element.noThumbnails = false
    await until(() => pictures(upload).length === 1)
    upload.element.noThumbnails = true
    await until(() => icon(upload, 0))
    expect(watch.decoded).to.deep.equal(['a.png'])
  })
})
