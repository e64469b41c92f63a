import { expect } from 'chai'
import { save } from '../../src/download/save.js'
import { FakeClock } from '../queue/support/fake-clock.js'
import { TestObject } from '../support/bucket-client.js'
import { Download, markup, SAVED } from './support.js'

const saved = () => new TestObject({ body: 'hello', headers: SAVED })

/** Those of downloads that may still be on their way. */
const frames = () => document.querySelectorAll('iframe[name^=presigned-download]').length

describe('a press on the button', () => {
  it('J05: signs only then, and the browser saves, from another origin, without leaving the page', async () => {
    const object = saved()
    const page = location.href
    const download = await Download.create([object], 'filename="Report for May.pdf" validity="2h"')
    expect(download.asked).to.deep.equal([])
    download.press()
    download.press()
    expect((await download.event('download-start')).detail).to.deep.equal({ key: 'reports/May.pdf' })
    const [get] = await object.reached('complete', 'GET')
    expect(get?.headers).not.to.have.property('referer')
    expect(download.asked).to.deep.equal([
      {
        action: 'download',
        key: 'reports/May.pdf',
        filename: 'Report for May.pdf',
        validity: 7200,
        inline: false,
        context: undefined,
      },
    ])
    expect(location.href).to.equal(page)
    expect(markup()).not.to.include(object.name)
    expect(download.error).to.equal('')
  })

  it('goes on when the element is taken out of the page meanwhile, as a menu does', async () => {
    const object = saved()
    const download = await Download.create([object])
    download.press()
    download.element.remove()
    await object.reached('complete', 'GET')
  })

  it('a refusal is shown in the element, by its cause, and the page stays', async () => {
    const object = new TestObject({
      status: 404,
      body: '<Error><Code>NoSuchKey</Code></Error>',
      headers: { 'Content-Type': 'application/xml' },
    })
    const download = await Download.create([object])
    const before = frames()
    download.press()
    const { detail } = await download.event('download-error')
    expect(detail.error.code).to.equal('not-found')
    expect(detail.error.message).to.equal('The file is not there any more')
    expect(detail.error.hint).to.include('object-key')
    expect(JSON.stringify(detail)).not.to.include(object.name)
    expect(download.error).to.equal('The file is not there any more')
    expect(frames()).to.equal(before)
    await new Promise(requestAnimationFrame)
    expect(download.text).not.to.include('has begun')
    download.objects = [saved()]
    download.press()
    await download.element.updateComplete
    expect(download.error).to.equal('')
  })

  it('a link that has ended when it is used, and a store that lets nobody look', async () => {
    const ended = new TestObject({ headers: { 'Content-Type': 'text/plain' } })
    await ended.end()
    const first = await Download.create([ended])
    first.press()
    expect((await first.event('download-error')).detail.error.code).to.equal('expired')
    const closed = new TestObject({ status: 403, cors: false, headers: { 'Content-Type': 'text/plain' } })
    const second = await Download.create([closed])
    second.press()
    const { detail } = await second.event('download-error')
    expect(detail.error.code).to.equal('not-saved')
    expect(detail.error.hint).to.include('CORS')
  })

  it("an endpoint's refusal is told in its own words", async () => {
    const download = await Download.create([])
    download.element.sign = () =>
      Promise.reject(Object.assign(new Error(), { code: 'quota', detail: 'No more today' }))
    download.press()
    const { detail } = await download.event('download-error')
    expect(detail.error).to.deep.equal({ code: 'quota', message: 'No more today', hint: '' })
    expect(download.error).to.equal('No more today')
  })

  it('that fails when the page has gone on to another object is told of its own', async () => {
    const download = await Download.create([])
    let refuse = (_: Error) => {}
    const refusal = new Promise<never>((_, reject) => (refuse = reject))
    const asked = new Promise<void>((resolve) => {
      download.element.sign = () => (resolve(), refusal)
    })
    download.press()
    await asked
    download.element.objectKey = 'reports/June.pdf'
    await download.element.updateComplete
    refuse(Object.assign(new Error(), { code: 'quota', detail: 'No more today' }))
    const { detail } = await download.event('download-error')
    expect(detail.key).to.equal('reports/May.pdf')
    expect(download.error).to.equal('')
  })
})

describe('a store that takes its time', () => {
  it('is waited for, and the frame goes in the end', async () => {
    const clock = new FakeClock()
    const before = frames()
    const slow = new TestObject({ hold: true, status: 404, headers: { 'Content-Type': 'text/plain' } })
    const refused = new Promise((resolve) => save(slow.url, resolve, clock))
    await slow.reached('open', 'GET')
    await clock.advance(600_000)
    await slow.release()
    expect(await refused).to.equal('not-saved')
    expect([frames() - before, clock.armed]).to.deep.equal([0, 0])
    const object = saved()
    save(object.url, (why) => expect.fail(why), clock)
    await object.reached('complete', 'GET')
    await clock.advance(600_000)
    expect(frames() - before).to.equal(1)
    await clock.advance(2 * 3_600_000)
    expect([frames() - before, clock.armed]).to.deep.equal([0, 0])
  })
})

describe('a part of the element', () => {
  it('that is not wanted any more when its code has come is missed by nobody', async () => {
    const rejected: unknown[] = []
    const listening = new AbortController()
    addEventListener('unhandledrejection', ({ reason }) => rejected.push(reason), listening)
    const download = await Download.create([], 'preview')
    download.element.preview = false
    await download.element.updateComplete
    await Promise.all([
      import('../../src/download/preview/preview.js'),
      import('../../src/locales/link-hints.js'),
    ])
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    listening.abort()
    expect([...rejected, ...download.events]).to.deep.equal([])
  })
})
