/** Lists a long folder with pictures, in another language, and saves it, in a page with a strict policy. Tells what was blocked. */
import '../../../src/define-folder.js'

const violations: string[] = []
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.violatedDirective} ${event.sourceFile ?? ''}:${event.lineNumber}`)
})
Reflect.deleteProperty(window, 'showSaveFilePicker')

const names = Array.from({ length: 300 }, (_, i) => `${i}.png`)
const element = document.createElement('presigned-folder')
element.lang = 'de'
element.share = [3600]
element.thumbnails = true
element.sign = ({ action }) =>
  action === 'list'
    ? { objects: names.map((key) => ({ key, size: 90, modified: '2026-01-01T00:00:00Z' })) }
    : { url: new URL('../../../docs/images/done.png', import.meta.url).href }
document.body.append(element)
const changed = () => new Promise((resolve) => setTimeout(resolve, 20))
const find = <E extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<E>(selector)
while (!find('canvas')) await changed()
while (!find('.count')?.textContent?.includes('Elemente')) await changed()
const height = find('.grid')?.scrollHeight
find('.rows .check')?.click()
while (!find('.selected')) await changed()
find('[part~=zip-button]')?.click()
while (!find('.outcome, .failure')) await changed()
parent.postMessage({ violations, height, outcome: find('.outcome')?.textContent }, '*')
