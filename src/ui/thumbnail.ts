import { imageSize } from './image-size.js'

/** Sides of a thumbnail, in pixels of the screen: a tile of 40, sharp on most. */
const SIDE = 80
/** More is not decoded: the whole image stands in memory for a moment, four bytes a pixel. */
const MOST_PIXELS = 50_000_000
/** An image that is longer than so many times its other side would have to be decoded large to be sharp. */
const LONGEST = 4

/** A square from the middle of an image; `null` where the browser cannot draw it, or at too high a price. */
export async function thumbnail(file: Blob): Promise<HTMLCanvasElement | null> {
  try {
    const size = await imageSize(file)
    if (!size || size.width * size.height > MOST_PIXELS) return null
    const longer = Math.max(size.width, size.height)
    const shorter = Math.max(1, Math.min(size.width, size.height))
    // One side only, so that the shape is kept; enough for the other one, whichever way the camera was held.
    const resizeWidth = Math.min(size.width, Math.ceil(SIDE * Math.min(longer / shorter, LONGEST)))
    const bitmap = await createImageBitmap(file, { resizeWidth, resizeQuality: 'medium' })
    try {
      return square(bitmap)
    } finally {
      bitmap.close()
    }
  } catch {
    // Not an image, a broken one, or a format that this browser does not know.
    return null
  }
}

function square(bitmap: ImageBitmap): HTMLCanvasElement | null {
  const { width, height } = bitmap
  const side = Math.min(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE
  canvas.className = 'thumbnail'
  canvas.ariaHidden = 'true'
  canvas.setAttribute('part', 'thumbnail')
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'medium'
  context.drawImage(bitmap, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE)
  return canvas
}
