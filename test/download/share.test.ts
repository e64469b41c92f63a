import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { fakeClipboard } from '../ui/support/clipboard.js'
import { until } from './support/folder-harness.js'
import { Download, markup } from './support.js'

const clipboard = fakeClipboard()

const status = ({ root }: Download) => root.querySelector('[part=share-status]')?.textContent?.trim() ?? ''

/** The button comes with its own code. */
const copyButton = ({ root }: Download) =>
  until(() => root.querySelector<HTMLButtonElement>('[part~=copy-button]'))

describe('a link to copy', () => {
  it('shows the file where the button does', async () => {
    const download = await Download.create([new TestObject()], 'share inline')
    ;(await copyButton(download)).click()
    await download.event('download-copy')
    expect(download.asked).to.deep.include({
      action: 'download',
      key: 'reports/May.pdf',
      validity: 3600,
      context: undefined,
      inline: true,
    })
  })

  it('J06: goes to the clipboard to the letter, works as long as the endpoint says, and is told', async () => {
    const object = new TestObject()
    const download = await Download.create([object], 'share="1h 7d" filename="May.pdf"')
    const button = await copyButton(download)
    expect(download.asked).to.deep.equal([])
    button.click()
    const { detail } = await download.event('download-copy')
    expect(detail).to.deep.equal({ key: 'reports/May.pdf', validity: 900 })
    expect(download.asked).to.deep.equal([
      { action: 'download', key: 'reports/May.pdf', filename: 'May.pdf', validity: 3600, context: undefined },
    ])
    expect(clipboard.taken).to.deep.equal([object.url])
    expect(status(download)).to.equal(
      'Link copied · Works for 15 minutes more · No longer than 15 minutes is allowed here',
    )
    expect(markup()).not.to.include(object.name)
    download.element.objectKey = 'reports/June.pdf'
    await download.element.updateComplete
    await Promise.resolve()
    expect(status(download), 'of the other object').to.equal('')
  })

  it('that the browser did not take is told with what to do, and taken by the next press', async () => {
    const object = new TestObject()
    const download = await Download.create([object], 'share')
    const button = await copyButton(download)
    clipboard.blocked = true
    button.click()
    const { detail } = await download.event('download-error')
    expect(detail.task).to.equal('share')
    expect(detail.error.code).to.equal('copy-blocked')
    expect(detail.error.hint).to.include('clipboard-write')
    clipboard.blocked = false
    button.click()
    await download.event('download-copy')
    expect(clipboard.taken).to.deep.equal([object.url])
    expect(download.asked).to.have.length(1)
  })
})
