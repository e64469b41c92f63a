/** An image, a text, links to copy and a download in a page with a strict policy. Tells what was seen, and blocked. */
import '../../../src/define-download.js'
import { TestObject } from '../../support/bucket-client.js'

const seen: string[] = []
document.addEventListener('securitypolicyviolation', (event) => {
  seen.push(`blocked: ${event.violatedDirective} ${event.sourceFile ?? ''}:${event.lineNumber}`)
})
document.body.addEventListener('download-error', ({ detail }) =>
  seen.push(`${detail.task}: ${detail.error.code}`),
)

const object = (body: string, headers: Record<string, string>) => new TestObject({ body, headers })

function add(key: string, { url }: TestObject, attributes: readonly string[]) {
  const element = document.createElement('presigned-download')
  element.objectKey = key
  element.sign = () => ({ url, validity: 900 })
  for (const name of attributes) element.toggleAttribute(name, true)
  // All are near, however small the window is.
  element.style.cssText = 'position: fixed; inset-block-start: 0'
  document.body.append(element)
  return (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector)
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'
const logo = add('logo.svg', object(SVG, { 'Content-Type': 'image/svg+xml' }), ['preview', 'share'])
const notes = add('notes.txt', object('Grüße', { 'Content-Type': 'text/plain' }), ['preview'])
const saved = object('hello', { 'Content-Disposition': 'attachment; filename="may.bin"' })
const may = add('may.bin', saved, [])

const shown = () => logo('img') && logo('select') && notes('pre') && may('button')
while (!shown() && seen.length === 0) await new Promise(requestAnimationFrame)
may('button')?.click()
const failed = new Promise((resolve) => document.body.addEventListener('download-error', resolve))
await Promise.race([saved.reached('complete', 'GET'), failed])
parent.postMessage([...seen, `${notes('pre')?.textContent}`], '*')
