import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { Download, SAVED } from './support.js'

const link = ({ root }: Download) => root.querySelector('a') as HTMLAnchorElement

/** Whether the browser would follow the link; it does not, so that the page stays. */
function isLeftToBrowser(download: Download, init: MouseEventInit = {}): boolean {
  let left = false
  const see = (event: Event) => {
    left = !event.defaultPrevented
    event.preventDefault()
  }
  document.addEventListener('click', see, { once: true })
  link(download).dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1, ...init }),
  )
  return left
}

describe('a download with an address that lasts', () => {
  it('is a link; a plain press signs, everything else is the browser’s', async () => {
    const download = await Download.create([new TestObject({ headers: SAVED })], 'href="/s/abc"')
    expect(download.root.querySelector('button')).to.equal(null)
    expect(link(download).getAttribute('href')).to.equal('/s/abc')
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      expect(isLeftToBrowser(download, { [key]: true }), key).to.equal(true)
    expect(download.asked).to.deep.equal([])
    expect(isLeftToBrowser(download)).to.equal(false)
    await download.event('download-start')
    expect(download.asked).to.have.length(1)
  })

  it('leads where it says where nobody signs, and nowhere while it is disabled', async () => {
    const download = await Download.create([], 'href="/s/abc"')
    download.element.sign = undefined
    await download.element.updateComplete
    expect(isLeftToBrowser(download)).to.equal(true)
    download.element.disabled = true
    await download.element.updateComplete
    const { ariaDisabled, role } = link(download)
    expect([link(download).hasAttribute('href'), ariaDisabled, role]).to.deep.equal([false, 'true', 'link'])
    download.element.removeAttribute('href')
    await download.element.updateComplete
    expect(download.button.disabled).to.equal(true)
  })
})
