/** Previews in a page whose policy allows none. Tells what failed, how often a link was asked for, and the hints. */
import '../../../src/define-download.js'
import { deadOrigin, TestObject } from '../../support/bucket-client.js'

const PDF = { body: '%PDF-1.1', headers: { 'Content-Type': 'application/pdf' } }
const URLS: Readonly<Record<string, string>> = {
  'a.png': new TestObject().url,
  'film.webm': new TestObject().url,
  // Of no origin that may be fetched from.
  'a.txt': `${deadOrigin}/a.txt`,
  ...(navigator.pdfViewerEnabled && { 'a.pdf': new TestObject(PDF).url }),
}

const told = Object.entries(URLS).map(async ([key, url]) => {
  const element = document.createElement('presigned-download')
  let asked = 0
  element.objectKey = key
  element.preview = true
  // All are near, however small the window is.
  element.style.cssText = 'position: fixed; inset-block-start: 0'
  element.sign = () => ({ url, validity: 900 + asked++ })
  const failed = new Promise<HTMLElementEventMap['download-error']>((resolve) =>
    element.addEventListener('download-error', resolve),
  )
  document.body.append(element)
  const { code, hint } = (await failed).detail.error
  return [key, code, asked, hint]
})
parent.postMessage(await Promise.all(told), '*')
