import { expect } from 'chai'
import { sendKeys } from '@web/test-runner-commands'
import { keyTarget } from '../../src/upload/list-keys.js'
import { until } from './support/harness.js'
import { LongListView } from './support/long-list-view.js'

describe('the focus in a long list', () => {
  it('one row at a time is in the order of Tab', async () => {
    const { upload, list } = await LongListView.of(500)
    const reachable = () => list.rows.filter((row) => row.querySelector('.close:not([tabindex])'))
    expect(reachable().map((row) => row.dataset['index'])).to.deep.equal(['0'])
    list.scroller.scrollTop = 5_000
    await until(() => Number(reachable()[0]?.dataset['index']) > 20)
    expect(reachable()).to.have.length(1)
    const box = reachable()[0]?.getBoundingClientRect()
    expect(box?.top).to.be.at.least(list.scroller.getBoundingClientRect().top)
    upload.button('Upload')?.focus()
  })

  it('moves by arrows, pages, Home and End', async () => {
    const { upload, list } = await LongListView.of(500)
    upload.button('Remove file 0.txt')?.focus()
    list.key('ArrowDown')
    expect(upload.focused).to.equal('Remove file 1.txt')
    list.key('ArrowUp')
    list.key('ArrowUp')
    expect(upload.focused).to.equal('Remove file 0.txt')
    list.key('End')
    expect(upload.focused).to.equal('Remove file 499.txt')
    await until(() => list.covers())
    await until(() => inSight(upload.root.activeElement, list.scroller))
    list.key('PageUp')
    expect(Number(/\d+/.exec(upload.focused)?.[0])).to.be.within(470, 496)
    list.key('Home')
    expect(upload.focused).to.equal('Remove file 0.txt')
    await until(() => list.scroller.scrollTop === 0)
  })

  it('real keys do the same', async () => {
    const { upload } = await LongListView.of(500)
    upload.button('Remove file 0.txt')?.focus()
    await sendKeys({ press: 'ArrowDown' })
    await until(() => upload.focused === 'Remove file 1.txt')
  })

  it('stays with a row that is scrolled out of sight', async () => {
    const { upload, list } = await LongListView.of(2_000)
    upload.button('Remove file 2.txt')?.focus()
    // WebKit brings what has the focus into sight a moment later, and would undo the scrolling.
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    list.scroller.scrollTop = 30_000
    await until(() => Number(list.rows.at(-1)?.dataset['index']) > 300)
    expect(upload.focused).to.equal('Remove file 2.txt')
    // With its neighbours, for the next Tab.
    expect(list.names.slice(0, 3)).to.deep.equal(['file 1.txt', 'file 2.txt', 'file 3.txt'])
    await until(() => list.covers())
    list.key('ArrowDown')
    expect(upload.focused).to.equal('Remove file 3.txt')
    await until(() => inSight(upload.root.activeElement, list.scroller))
  })

  it('goes to the next row when its own is removed, and to the last one at the end', async () => {
    const { upload, list } = await LongListView.of(100)
    upload.press('Remove file 0.txt')
    await until(() => list.first === 'file 1.txt')
    expect(upload.focused).to.equal('Remove file 1.txt')
    list.key('End')
    upload.press('Remove file 99.txt')
    await until(() => list.names.at(-1) === 'file 98.txt')
    expect(upload.focused).to.equal('Remove file 98.txt')
    upload.element.clear()
    await until(() => upload.rows.length === 0)
    expect(upload.focused).to.equal('choose files')
  })

  it('outlives the change from a short list to a long one', async () => {
    const { upload } = await LongListView.of(51)
    upload.element.clear()
    upload.add('a.txt')
    await until(() => upload.button('Remove a.txt'))
    upload.button('Remove a.txt')?.focus()
    upload.add(...Array.from({ length: 80 }, (_, i) => `${i}.txt`))
    await until(() => upload.root.querySelector('.long'))
    expect(upload.focused).to.equal('Remove a.txt')
  })

  it('keys that mean nothing to a list are left alone', () => {
    expect(keyTarget('ArrowDown', 3, 8, 10)).to.equal(4)
    expect(keyTarget('PageDown', 3, 8, 10)).to.equal(9)
    expect(keyTarget('PageUp', 3, 8, 10)).to.equal(0)
    expect(keyTarget('End', 3, 8, 10)).to.equal(9)
    expect(keyTarget('a', 3, 8, 10)).to.equal(undefined)
    expect(keyTarget('Enter', 3, 8, 10)).to.equal(undefined)
  })
})

function inSight(element: Element | null, frame: Element): boolean {
  const box = element?.getBoundingClientRect()
  const { top, bottom } = frame.getBoundingClientRect()
  return box !== undefined && box.top >= top - 1 && box.bottom <= bottom + 1
}
