import { expect } from 'chai'
import { Harness, next, until } from './support/harness.js'

/** Whether the browser would ask before the page is left. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

describe('leaving the page', () => {
  it('asks first while a file is on its way, and no longer', async () => {
    const harness = await Harness.create()
    expect(asks()).to.equal(false)
    harness.element.addFiles([new File(['abc'], 'a.txt')])
    const put = await harness.put()
    expect(asks()).to.equal(true)
    const complete = next(harness.element, 'upload-complete')
    put.store()
    await complete
    expect(asks()).to.equal(false)
  })

  it('does not ask with no-leave-warning, nor for files that wait for start()', async () => {
    const silent = await Harness.create('multiple no-leave-warning')
    silent.element.addFiles([new File(['abc'], 'a.txt')])
    await silent.put()
    expect(asks()).to.equal(false)
    silent.element.clear()

    const manual = await Harness.create('multiple manual')
    manual.element.addFiles([new File(['abc'], 'a.txt')])
    await manual.element.updateComplete
    expect(asks()).to.equal(false)
    manual.element.start()
    await manual.put()
    expect(asks()).to.equal(true)
  })

  it('does not ask once the element is gone', async () => {
    const harness = await Harness.create()
    harness.element.addFiles([new File(['abc'], 'a.txt')])
    await harness.put()
    harness.element.remove()
    expect(asks()).to.equal(false)
  })
})

describe('the screen', () => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'wakeLock')
  let held = 0

  beforeEach(() => {
    held = 0
    const request = async () => {
      held++
      return { release: async () => void held-- }
    }
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  })
  afterEach(() => {
    if (own) Object.defineProperty(navigator, 'wakeLock', own)
    else Reflect.deleteProperty(navigator, 'wakeLock')
  })

  it('stays on while files are sent, under one lock', async () => {
    const harness = await Harness.create()
    harness.element.addFiles([new File(['a'], 'a.txt'), new File(['b'], 'b.txt')])
    await harness.put()
    expect(held).to.equal(1)
    harness.element.cancel()
    await until(() => held === 0)
  })
})
