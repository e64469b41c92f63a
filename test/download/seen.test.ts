/** What is seen and heard of it, and the new tab. */
import { sendKeys } from '@web/test-runner-commands'
import 'axe-core/axe.min.js'
import type Axe from 'axe-core'
import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { Download, inPreview, markup } from './support.js'

declare const axe: typeof Axe

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const text = (body: string) => new TestObject({ body, headers: { 'Content-Type': 'text/plain' } })

async function faults({ element }: Download): Promise<string[]> {
  const { violations } = await axe.run(element, { runOnly: TAGS, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

describe('what is seen of a download', () => {
  it('a preview has a line of its own, also where a framework sets the property', async () => {
    const download = await Download.create([])
    expect(getComputedStyle(download.element).display).to.equal('inline-block')
    download.element.preview = true
    await download.element.updateComplete
    expect(getComputedStyle(download.element).display).to.equal('block')
  })

  it('axe finds nothing, with a preview, a choice of links and a failure', async () => {
    const shown = await Download.create([text('Grüße')], 'object-key="a.txt" preview share')
    await inPreview(shown, 'pre')
    while (!shown.root.querySelector('select')) await new Promise(requestAnimationFrame)
    expect(await faults(shown)).to.deep.equal([])
    shown.element.sign = () => Promise.reject(Object.assign(new Error(), { status: 401 }))
    shown.press()
    await shown.event('download-error')
    await shown.element.updateComplete
    expect(shown.error).to.include('Sign in again')
    expect(await faults(shown)).to.deep.equal([])
  })

  it('is not there while the page hides it, with a preview or without', async () => {
    for (const attributes of ['hidden', 'hidden preview']) {
      const { element } = await Download.create([], attributes)
      expect(getComputedStyle(element).display).to.equal('none')
    }
  })

  it('stays within 240 pixels, and every target has 24', async () => {
    const place = document.createElement('div')
    place.style.inlineSize = '240px'
    document.body.append(place)
    const name = `object-key="Minutes of the meeting on the seventh of July of the ${'very '.repeat(9)}last year.txt"`
    const shown = await Download.create([text('x'.repeat(900))], `${name} preview share`, place)
    await inPreview(shown, 'pre')
    while (!shown.root.querySelector('select')) await new Promise(requestAnimationFrame)
    const edge = place.getBoundingClientRect().right + 0.5
    for (const part of shown.root.querySelectorAll('button, select, pre')) {
      const { right, height } = part.getBoundingClientRect()
      expect(right, part.outerHTML).to.be.at.most(edge)
      expect(height, part.outerHTML).to.be.at.least(24)
    }
    place.remove()
  })

  it('opens a tab within the press, which learns nothing of the page', async () => {
    const object = text('hello')
    const download = await Download.create([object], 'inline')
    download.button.focus()
    // Listened for before the press: some drivers come back when all is over.
    const started = download.event('download-start')
    await sendKeys({ press: 'Enter' })
    await started
    const [get] = await object.reached('complete', 'GET')
    expect(get?.headers).not.to.have.property('referer')
    expect(download.asked[0]).to.include({ inline: true })
    expect(markup()).not.to.include(object.name)
  })

  it('a tab that the browser does not open is a failure that asks for nothing', async () => {
    const download = await Download.create([text('hello')], 'inline')
    const { open } = window
    window.open = () => null
    download.press()
    window.open = open
    expect((await download.event('download-error')).detail.error.code).to.equal('tab-blocked')
    expect(download.asked).to.deep.equal([])
  })
})
