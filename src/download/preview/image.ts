import { trouble, unlessBlocked } from './trouble.js'
import type { View } from './view.js'

/** Once it is loaded, an image needs no link any more. SVG runs nothing in an `<img>`. */
export const image: View = async (task) => {
  const { source, signal } = task
  const picture = new Image()
  picture.className = 'media'
  picture.setAttribute('part', 'preview-media')
  picture.decoding = 'async'
  picture.referrerPolicy = 'no-referrer'
  const show = () => task.show(picture, ({ label, alt }) => (picture.alt = alt ?? label))
  let link = await source.fresh()
  if (!(await loads(picture, link.url, signal))) link = await source.renew()
  else return show()
  if (await loads(picture, link.url, signal)) return show()
  throw await trouble(link, task)
}

async function loads(picture: HTMLImageElement, url: string, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted()
  const ended = new Promise<true>((resolve, reject) => {
    picture.addEventListener('load', () => resolve(true), { once: true, signal })
    picture.addEventListener('error', reject, { once: true, signal })
  })
  picture.src = url
  return unlessBlocked(/^img-src$/, url, signal, ended).catch((error: unknown) => {
    if (error instanceof Event) return false
    throw error
  })
}
