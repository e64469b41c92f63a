import { expect } from 'chai'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const many = (count: number) => Array.from({ length: count }, (_, i) => `file ${i}.txt`)

/** Until the answer is called. */
function holdLists(bucket: Bucket): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  bucket.before = ({ action }) => (action === 'list' ? held : undefined)
  return release
}

function nodesIn(node: Node): number {
  const shadow = node instanceof Element ? node.shadowRoot : null
  const below = [...node.childNodes, ...(shadow?.childNodes ?? [])]
  return below.reduce((sum, child) => sum + nodesIn(child), 1)
}

describe('a folder with many files', () => {
  it('has a window’s worth of rows, each with its place', async () => {
    const folder = await FolderHarness.of(new Bucket(many(5000), { page: 5000 }))
    await until(() => folder.count === '5,000 items')
    expect(nodesIn(folder.element)).to.be.below(1500)
    expect(folder.scroller.ariaRowCount ?? folder.scroller.getAttribute('aria-rowcount')).to.equal('5001')
    folder.scroller.scrollTop = folder.scroller.scrollHeight / 2
    await until(() => Number(folder.rows[0]?.ariaRowIndex) > 2000)
    for (const [i, row] of folder.rows.entries()) {
      expect(folder.names[i]).to.equal(`file ${Number(row.ariaRowIndex) - 2}.txt`)
    }
    folder.scroller.scrollTop = folder.scroller.scrollHeight
    await until(() => folder.names.at(-1) === 'file 4999.txt')
    expect(nodesIn(folder.element)).to.be.below(1500)
  })

  it('fetches pages as one scrolls, and keeps what is seen where it is', async () => {
    const bucket = new Bucket(many(3000).sort(), { page: 1000 })
    const folder = await FolderHarness.of(bucket)
    expect(bucket.listed).to.have.length(1)
    folder.scroller.scrollTop = folder.scroller.scrollHeight
    await until(() => bucket.listed.length >= 2 && folder.count === '2,000 items so far')
    folder.scroller.scrollTop = 20_000
    const seen = () => {
      const top = folder.find('.head').getBoundingClientRect().bottom
      return folder.names[folder.rows.findIndex((row) => row.getBoundingClientRect().bottom > top + 1)]
    }
    await until(() => Number(folder.rows[0]?.ariaRowIndex) < 500)
    const before = await until(seen)
    folder.press('Load more')
    await until(() => folder.count === '3,000 items')
    expect(seen()).to.equal(before)
    await until(() => folder.heard === '3,000 items')
  })

  it('the focused row stays, wherever the list is scrolled to, and is found again by its keys', async () => {
    const folder = await FolderHarness.of(new Bucket(many(2000), { page: 2000 }))
    // WebKit scrolls to what has the focus a moment later.
    folder.row('file 3.txt').focus({ preventScroll: true })
    folder.scroller.scrollTop = 30_000
    await until(() => folder.names.includes('file 690.txt'))
    expect(folder.focused).to.equal('file 3.txt')
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })
    folder.root.activeElement?.dispatchEvent(key)
    expect(folder.focused).to.equal('file 4.txt')
    expect(folder.scroller.scrollTop).to.be.below(300)
  })

  it('selects all of them: what has not come yet is fetched, and nothing is done with a part', async () => {
    const bucket = new Bucket(many(2500), { page: 1000 })
    const folder = await FolderHarness.of(bucket, 'share')
    const release = holdLists(bucket)
    folder.find<HTMLInputElement>('.head input').click()
    const copy = () => folder.find('[part~=copy-all-button]')
    await until(() => copy().ariaDisabled === 'true')
    copy().click()
    expect(bucket.requests.filter(({ action }) => action !== 'list')).to.deep.equal([])
    release()
    await until(() => copy().textContent.includes('2,500') && copy().ariaDisabled === 'false')
    expect(bucket.listed).to.have.length(3)
  })

  it('selects no more than is there once the user selects otherwise', async () => {
    const bucket = new Bucket(many(2500), { page: 1000 })
    const folder = await FolderHarness.of(bucket, 'share')
    const release = holdLists(bucket)
    folder.find<HTMLInputElement>('.head input').click()
    folder.row('file 3.txt').querySelector('input')?.click()
    release()
    await until(() => folder.count === '2,000 items so far')
    expect(folder.find('[part~=copy-all-button]').textContent).to.include('999')
  })

  it('sorts and filters all of them: what has not come yet is fetched', async () => {
    const bucket = new Bucket(many(2500), { page: 1000 })
    const folder = await FolderHarness.of(bucket)
    expect(folder.count).to.equal('1,000 items so far')
    folder.filter('2499')
    await until(() => folder.count === '1 of 2,500')
    expect(folder.names).to.deep.equal(['file 2499.txt'])
    folder.filter('')
    folder.press('Size')
    await until(() => folder.names[0] === 'file 2499.txt')
    expect(folder.find('[role=columnheader].size').ariaSort).to.equal('descending')
    folder.press('Size')
    await until(() => folder.names[0] === 'file 0.txt')
    folder.filter('nothing like that')
    await until(() => folder.text('.empty') === 'No name here contains “nothing like that”')
  })

  it('asks for no more than so many pages that bring nothing, and says that there is more', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => `deep/${i}.txt`)
    const bucket = new Bucket(keys, { page: 1, flat: true })
    const folder = await FolderHarness.of(bucket)
    await until(() => bucket.listed.length === 21 && folder.state === 'ready')
    expect(folder.count).to.equal('1 item so far')
    folder.press('Load more')
    await until(() => folder.count === '1 item')
    expect(bucket.listed).to.have.length(40)
  })
})
