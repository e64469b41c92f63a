/** What is set on the element, or around it, while a preview is shown. */
import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { until } from './support/folder-harness.js'
import { Download, inPreview } from './support.js'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'
const text = (body: string) => new TestObject({ body, headers: { 'Content-Type': 'text/plain' } })
const quota = Object.assign(new Error(), { code: 'quota', detail: 'No more today' })

describe('a preview follows', () => {
  it('the context, where it says something else', async () => {
    const download = await Download.create([text('one'), text('two')], 'object-key="a.txt" preview')
    await inPreview(download, 'pre')
    download.element.context = { album: 7 }
    await until(() => download.root.querySelector('pre')?.textContent === 'two')
    expect(download.asked.at(-1)).to.deep.include({ context: { album: 7 } })
    const { length } = download.asked
    // As a framework does with each rendering.
    download.element.context = { album: 7 }
    download.element.headers = { 'X-Tenant': '7' }
    await download.element.updateComplete
    await new Promise(requestAnimationFrame)
    expect(download.asked).to.have.length(length)
    expect(download.text).to.include('two')
  })

  it('validity and headers: anew where it has failed, with the next link where it has not', async () => {
    const download = new Download([text('Grüße')], 'object-key="a.txt" preview')
    download.before = Promise.reject(quota)
    download.before.catch(() => {})
    await until(() => download.error === 'No more today')
    download.element.headers = { 'X-Tenant': '7' }
    await until(() => download.asked.length === 2)
    await until(() => download.error === 'No more today')
    download.before = undefined
    download.element.validity = 60
    expect((await inPreview(download, 'pre')).textContent).to.equal('Grüße')
    download.element.validity = 120
    await download.element.updateComplete
    await new Promise(requestAnimationFrame)
    expect(download.asked).to.have.length(3)
    expect(download.asked[2]).to.deep.include({ validity: 60 })
  })

  it('headers that come while it is asked in vain without them', async () => {
    const download = new Download([text('Grüße')], 'object-key="a.txt" preview')
    let refuse = (_: Error) => {}
    download.before = new Promise((_, reject) => (refuse = reject))
    await until(() => download.asked.length === 1)
    download.before = undefined
    download.element.headers = { 'X-Tenant': '7' }
    await download.element.updateComplete
    refuse(quota)
    expect((await inPreview(download, 'pre')).textContent).to.equal('Grüße')
    expect(download.events).to.deep.equal([])
  })

  it('its names: alt, file name and language', async () => {
    const image = new TestObject({ body: SVG, headers: { 'Content-Type': 'image/svg+xml' } })
    const download = await Download.create([image], 'object-key="a.svg" preview')
    const picture = await inPreview<HTMLImageElement>(download, 'img')
    expect(picture.alt).to.equal('Preview of a.svg')
    download.element.filename = 'Logo.svg'
    await until(() => picture.alt === 'Preview of Logo.svg')
    download.element.lang = 'de'
    await until(() => picture.alt === 'Vorschau von Logo.svg')
    download.element.alt = 'Our logo'
    await until(() => picture.alt === 'Our logo')
    expect(download.asked).to.have.length(1)
  })
})
