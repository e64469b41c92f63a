/**
 * Sends files, an image among them, and shows a long list in a page that allows no inline style and no markup from strings,
 * with what loads on demand on the way: another language, checksums in a worker, a form that waits, drops on the page.
 * Tells what was blocked.
 */
import '../../../src/define.js'
import { Carrier } from './carrier.js'
import { twoColours } from './images.js'

const violations: string[] = []
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.violatedDirective} ${event.sourceFile ?? ''}:${event.lineNumber}`)
})

const carrier = new Carrier()
const element = document.createElement('presigned-upload')
element.multiple = true
element.loadTransport = carrier.load
element.sign = () => ({ url: 'https://bucket.test/a' })
element.lang = 'de'
element.checksum = 'md5'
element.whileUploading = 'wait'
element.dropTarget = 'body'
const form = document.createElement('form')
form.append(element)
document.body.append(form)
const changed = () => new Promise((resolve) => setTimeout(resolve, 20))
element.addFiles([new File(['abcd'], 'a.txt')])
element.addFiles([await twoColours('b.png', 40, 40)])
while (carrier.puts.length < 2) await changed()
for (const put of carrier.puts) put.onProgress(2)
while (!element.shadowRoot?.querySelector('progress[max]')) await changed()
for (const put of carrier.puts) put.store()
while (element.items.some(({ state }) => state !== 'done')) await changed()
while (!element.shadowRoot?.querySelector('canvas')) await changed()
while (!element.shadowRoot?.querySelector('.status')?.textContent?.includes('Hochgeladen')) await changed()
const tile = element.shadowRoot?.querySelector('.tile')
const width = tile?.getBoundingClientRect().width
element.addFiles(Array.from({ length: 200 }, (_, i) => new File(['abcd'], `${i}.txt`)))
while (!element.shadowRoot?.querySelector('.long [data-index]')) await changed()
const list = element.shadowRoot.querySelector('.list')
parent.postMessage({ violations, state: element.items[0]?.state, width, height: list?.scrollHeight }, '*')
