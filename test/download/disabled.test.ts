import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { until } from './support/folder-harness.js'
import { Download, inPreview } from './support.js'

const text = (body: string) => new TestObject({ body, headers: { 'Content-Type': 'text/plain' } })
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

describe('a download that is disabled', () => {
  it('signs nothing, neither to show nor to copy; what is shown stays', async () => {
    const download = await Download.create(
      [text('one'), text('two')],
      'object-key="1.txt" preview share disabled',
    )
    const { element, root } = download
    const copy = await until(() => root.querySelector<HTMLButtonElement>('[part~=copy-button]'))
    expect([copy.disabled, root.querySelector('select')?.disabled]).to.deep.equal([true, true])
    await until(() => root.querySelector('.preview .note'))
    element.download()
    await frames()
    expect(download.asked).to.deep.equal([])
    expect(download.text).not.to.include('Loading')

    element.disabled = false
    expect((await inPreview(download, 'pre')).textContent).to.equal('one')
    expect(copy.disabled).to.equal(false)

    element.disabled = true
    await until(() => copy.disabled)
    expect(element.hasAttribute('disabled')).to.equal(true)
    expect(root.querySelector('pre')?.textContent).to.equal('one')

    element.objectKey = '2.txt'
    await until(() => !root.querySelector('pre'))
    await frames()
    expect(download.asked).to.have.length(1)
    element.disabled = false
    expect((await inPreview(download, 'pre')).textContent).to.equal('two')
  })
})
