import { expect } from 'chai'
import { PresignedUploadElement } from '../../src/index.js'
import { Carrier } from './support/carrier.js'
import { Harness, text, until } from './support/harness.js'

/** Gathers what the console is warned of while `act` runs. */
async function warnings(act: () => void | Promise<void>): Promise<string[]> {
  const original = console.warn
  const heard: string[] = []
  console.warn = (...words: unknown[]) => void heard.push(words.join(' '))
  try {
    await act()
  } finally {
    console.warn = original
  }
  return heard
}

describe('the element in a page', () => {
  it('H05: taken out and put back, it works, and nothing is sent in between', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt')
    const first = await upload.put()
    upload.element.remove()
    await until(() => first.signal.aborted)
    expect(upload.element.items[0]?.state).to.equal('queued')
    document.body.append(upload.element)
    ;(await upload.put(1)).store()
    await until(() => upload.element.items[0]?.state === 'done')
    upload.add('b.txt')
    ;(await upload.put(2)).store()
    await until(() => upload.element.items[1]?.state === 'done')
    expect(upload.carrier.puts).to.have.length(3)
  })

  it('H05: an element that is moved goes on with the same PUT', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt')
    const put = await upload.put()
    const other = document.createElement('div')
    document.body.append(other)
    other.append(upload.element)
    await Promise.resolve()
    expect(put.signal.aborted).to.equal(false)
    put.store()
    await until(() => upload.words().includes('Uploaded'))
    expect(upload.carrier.puts).to.have.length(1)
    other.remove()
  })

  it('H07: a value of the wrong kind is reported once, without the value, and the last good one stays', async () => {
    const upload = await Harness.create('headers=\'{"x-csrf":"1"}\' max-size="20MB"')
    const { element } = upload
    const heard = await warnings(() => {
      element.setAttribute('headers', '[object Object]')
      element.setAttribute('headers', '[object Secret]')
      element.setAttribute('max-size', 'huge')
      element.setAttribute('sign', 'function () {}')
    })
    expect(heard).to.have.length(2)
    expect(heard.join()).to.include('headers must be').and.not.include('object Object')
    expect(element.headers).to.deep.equal({ 'x-csrf': '1' })
    expect(element.maxSize).to.equal(20_000_000)
    expect(element.sign).to.be.a('function')
    element.removeAttribute('max-size')
    expect(element.maxSize).to.equal(undefined)
    element.setAttribute('context', '{"album":7}')
    expect(element.context).to.deep.equal({ album: 7 })
  })

  it('H09: a second registration warns and lives', async () => {
    const heard = await warnings(async () => {
      const copy = new URL('../../src/define.ts?copy', import.meta.url).href
      await import(copy)
    })
    expect(heard.join()).to.include('registered already')
    expect(customElements.get('presigned-upload')).to.be.a('function')
  })

  it('properties set before the upgrade are kept', async () => {
    class Late extends PresignedUploadElement {}
    const element = document.createElement('late-upload') as Late
    const carrier = new Carrier()
    const set = {
      multiple: true,
      maxSize: '1KB',
      context: { a: 1 },
      loadTransport: carrier.load,
      sign: () => never,
    }
    Object.assign(element, set)
    document.body.append(element)
    customElements.define('late-upload', Late)
    await element.updateComplete
    expect(element.multiple).to.equal(true)
    expect(element.maxSize).to.equal(1000)
    expect(element.context).to.deep.equal({ a: 1 })
    expect(element.addFiles([text('a.txt'), text('b.txt')])).to.have.length(2)
    element.remove()
  })

  it('H10, H11: a strict policy sees no violation while files are shown and sent, pictures and a long list among them', async () => {
    const frame = document.createElement('iframe')
    frame.src = new URL('./support/strict-page.html', import.meta.url).href
    const told = new Promise<{ violations: string[]; state: string; width: number; height: number }>(
      (resolve) => {
        const listen = (event: MessageEvent) => resolve(event.data as never)
        window.addEventListener('message', listen, { once: true })
      },
    )
    frame.width = '600'
    document.body.append(frame)
    const { violations, state, width, height } = await told
    expect(violations).to.deep.equal([])
    expect(state).to.equal('done')
    // Styles are there: a row's tile has its size.
    expect(width).to.equal(40)
    // So is the room for rows that are not there.
    expect(height).to.be.above(200 * 40)
    frame.remove()
  })
})

const never = new Promise<never>(() => {})
