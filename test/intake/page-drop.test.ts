import { expect } from 'chai'
import { carrying, drag, Harness, text, until } from '../upload/support/harness.js'

/** A part of the page, taken away after the test. */
function area(id: string, parent: Element = document.body): HTMLElement {
  const made = document.createElement('section')
  made.id = id
  parent.append(made)
  return made
}

/** The chunk that listens beyond the element comes by itself: until it has, a drag is nobody's. */
async function listens(place: Element): Promise<void> {
  await until(() => !place.dispatchEvent(drag('dragover', carrying(text('probe.txt')))))
  place.dispatchEvent(drag('dragleave', carrying(text('probe.txt')), { clientX: -1 }))
}

describe('`drop-target`: drops beside the element', () => {
  let place: HTMLElement
  beforeEach(() => (place = area('place')))
  afterEach(() => place.remove())

  it('over the target the element answers, and files dropped there are its own', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"')
    await listens(place)
    await until(() => !upload.dragging)
    const over = drag('dragenter', carrying(text('a.txt')))
    place.dispatchEvent(over)
    expect(over.defaultPrevented).to.equal(true)
    await until(() => upload.dragging)
    const dropped = drag('drop', carrying(text('a.txt'), text('b.txt')))
    place.dispatchEvent(dropped)
    expect(dropped.defaultPrevented).to.equal(true)
    await until(() => !upload.dragging && upload.element.items.length === 2)
  })

  it('drags without files, and drags elsewhere, are left to the page', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"')
    await listens(place)
    const words = new DataTransfer()
    words.setData('text/plain', 'words')
    for (const type of ['dragover', 'drop']) {
      const ofText = drag(type, words)
      place.dispatchEvent(ofText)
      expect(ofText.defaultPrevented, type).to.equal(false)
      const beside = drag(type, carrying(text('a.txt')))
      document.body.dispatchEvent(beside)
      expect(beside.defaultPrevented, `${type} beside`).to.equal(false)
    }
    expect(upload.element.items).to.have.length(0)
  })

  it('what the page takes itself is not taken a second time', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"')
    await listens(place)
    place.addEventListener('drop', (event) => event.preventDefault(), { once: true })
    place.dispatchEvent(drag('drop', carrying(text('theirs.txt'))))
    place.dispatchEvent(drag('drop', carrying(text('ours.txt'))))
    await until(() => upload.element.items.length > 0)
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['ours.txt'])
  })

  it('H14: the highlight stays on the way from the page to the element and back', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"', place)
    await listens(place)
    const data = carrying(text('a.txt'))
    const seen: boolean[] = []
    const watch = new MutationObserver(() => seen.push(upload.dragging))
    place.dispatchEvent(drag('dragenter', data))
    await until(() => upload.dragging)
    watch.observe(upload.root, { subtree: true, attributes: true, attributeFilter: ['class'] })
    upload.element.dispatchEvent(drag('dragenter', data))
    place.dispatchEvent(drag('dragleave', data, { relatedTarget: upload.element }))
    await upload.element.updateComplete
    place.dispatchEvent(drag('dragenter', data))
    upload.element.dispatchEvent(drag('dragleave', data, { relatedTarget: place }))
    await upload.element.updateComplete
    expect(seen).to.deep.equal([])
    upload.element.dispatchEvent(drag('drop', data))
    await until(() => upload.element.items.length === 1 && !upload.dragging)
  })

  it('a drag that leaves without a word does not leave the highlight behind', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"')
    await listens(place)
    place.dispatchEvent(drag('dragover', carrying(text('a.txt'))))
    await until(() => upload.dragging)
    await until(() => !upload.dragging)
  })

  it('several elements do not fight: the innermost target answers, then the first in the page', async () => {
    const inner = area('inner', place)
    const names = (upload: Harness) => upload.element.items.map(({ name }) => name)
    const second = await Harness.create('multiple manual drop-target="#place"')
    const first = await Harness.create('multiple manual drop-target="#place"')
    second.element.before(first.element)
    await first.element.updateComplete
    const within = await Harness.create('multiple manual drop-target="#inner"')
    await listens(inner)
    await listens(place)
    inner.dispatchEvent(drag('dragover', carrying(text('c.txt'))))
    await until(() => within.dragging)
    place.dispatchEvent(drag('dragover', carrying(text('c.txt'))))
    await until(() => first.dragging && !within.dragging)
    expect(second.dragging).to.equal(false)
    inner.dispatchEvent(drag('drop', carrying(text('inner.txt'))))
    place.dispatchEvent(drag('drop', carrying(text('outer.txt'))))
    await until(() => names(first).length > 0 && names(within).length > 0)
    expect([names(first), names(second), names(within)]).to.deep.equal([['outer.txt'], [], ['inner.txt']])
    first.element.disabled = true
    place.dispatchEvent(drag('drop', carrying(text('next.txt'))))
    await until(() => names(second).length > 0)
    expect(names(second)).to.deep.equal(['next.txt'])
  })

  it('a disabled element takes nothing there, and the page is still kept', async () => {
    const upload = await Harness.create('multiple manual disabled drop-target="#place"')
    await listens(place)
    const event = drag('drop', carrying(text('a.txt')))
    place.dispatchEvent(event)
    expect(event.defaultPrevented).to.equal(true)
    expect(upload.dragging).to.equal(false)
    await upload.element.updateComplete
    expect(upload.element.items).to.have.length(0)
  })

  it('a target that comes later is one, and one that is gone is none', async () => {
    const upload = await Harness.create('multiple manual drop-target="#later"')
    const later = area('later')
    await listens(later)
    later.dispatchEvent(drag('drop', carrying(text('a.txt'))))
    await until(() => upload.element.items.length === 1)
    later.id = 'other'
    expect(later.dispatchEvent(drag('drop', carrying(text('b.txt'))))).to.equal(true)
    later.remove()
  })

  it('an element that is moved before the code has come listens once', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"')
    place.before(upload.element)
    await listens(place)
    upload.element.remove()
    expect(place.dispatchEvent(drag('dragover', carrying(text('a.txt'))))).to.equal(true)
  })

  it('a change of the attribute, and an element that goes, are obeyed', async () => {
    const upload = await Harness.create('multiple manual drop-target="#place"')
    const other = area('other')
    await listens(place)
    upload.element.dropTarget = '#other'
    await listens(other)
    expect(place.dispatchEvent(drag('dragover', carrying(text('a.txt'))))).to.equal(true)
    upload.element.remove()
    expect(other.dispatchEvent(drag('dragover', carrying(text('a.txt'))))).to.equal(true)
    document.body.append(upload.element)
    await listens(other)
    upload.element.dropTarget = '###'
    await upload.element.updateComplete
    expect(other.dispatchEvent(drag('dragover', carrying(text('a.txt'))))).to.equal(true)
    other.remove()
  })
})
