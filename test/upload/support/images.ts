/** Images made in the browser, as files. */

/** Left half red, right half blue. */
export async function twoColours(
  name: string,
  width: number,
  height: number,
  type = 'image/png',
): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#00f'
  context.fillRect(width / 2, 0, width / 2, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type))
  if (!blob) throw new Error(`no ${type}`)
  return new File([blob], name, { type: blob.type })
}

/** A PNG that claims a size and holds no pixels. */
export function hugePng(width: number, height: number): File {
  const head = new DataView(new ArrayBuffer(33))
  new Uint8Array(head.buffer).set([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ])
  head.setUint32(16, width)
  head.setUint32(20, height)
  return new File([head], 'huge.png', { type: 'image/png' })
}
