import { expect } from 'chai'
import { refused } from './support/carrier.js'
import { Harness, text, until } from './support/harness.js'
import { LongListView } from './support/long-list-view.js'

describe('ten thousand files', () => {
  it('are added in one call and cost no more nodes than a window full of them', async () => {
    const { upload, list } = await LongListView.of(10_000)
    expect(upload.element.items).to.have.length(10_000)
    expect(list.nodes).to.be.below(1_500)
    expect(list.first).to.equal('file 0.txt')
    expect(list.scroller.clientHeight).to.be.below(600)
    expect(list.scroller.scrollHeight).to.be.above(10_000 * 30)
    expect(upload.root.querySelector('.more')?.textContent).to.equal('')
  })

  it('can be scrolled to the last one, with as few nodes', async () => {
    const { list } = await LongListView.of(10_000)
    list.scroller.scrollTop = list.scroller.scrollHeight
    await until(() => list.names.at(-1) === 'file 9999.txt')
    expect(list.nodes).to.be.below(1_500)
    await until(() => list.covers())
    list.scroller.scrollTop = 0
    await until(() => list.first === 'file 0.txt')
  })

  it('say how many there are and which one each is', async () => {
    const { list } = await LongListView.of(10_000)
    list.scroller.scrollTop = list.scroller.scrollHeight / 2
    await until(() => Number(list.rows[0]?.getAttribute('aria-posinset')) > 4_000)
    expect(list.scroller.role).to.equal('list')
    for (const row of list.rows) {
      expect(row.getAttribute('aria-setsize')).to.equal('10000')
      const name = `file ${Number(row.getAttribute('aria-posinset')) - 1}.txt`
      expect(row.querySelector('[part=name]')?.textContent).to.equal(name)
    }
  })

  it('stand at the height the page gives them', async () => {
    const { list } = await LongListView.of(
      200,
      'multiple manual style="--presigned-upload-list-height: 150px"',
    )
    expect(list.scroller.clientHeight).to.equal(150)
  })

  it('have rows of different heights without a gap or an overlap', async () => {
    const { upload, list } = await LongListView.of(400, 'multiple')
    upload.element.style.inlineSize = '240px'
    upload.carrier.outcome = refused(409, 'Conflict')
    await until(() => list.rows.some((row) => row.offsetHeight > 70))
    for (let step = 0; step < 8; step++) {
      list.scroller.scrollTop += 500
      await until(() => list.covers())
    }
  })

  it('follow the words and attributes of the element', async () => {
    const { upload, list } = await LongListView.of(60)
    upload.element.strings = { ready: 'Bereit' }
    await until(() => list.rows.every((row) => row.textContent?.includes('Bereit')))
    upload.element.disabled = true
    await until(() => list.rows.every((row) => row.querySelector<HTMLButtonElement>('.close')?.disabled))
    list.scroller.scrollTop = list.scroller.scrollHeight
    await until(() => list.names.at(-1) === 'file 59.txt')
    expect(list.rows.every((row) => row.textContent?.includes('Bereit'))).to.equal(true)
  })

  it('cleared at once leave a list that works as before', async () => {
    const { upload, list } = await LongListView.of(300)
    const left: number[] = []
    upload.element.addEventListener('upload-remove', () => left.push(upload.element.items.length))
    upload.element.clear()
    // All are gone before the first is told of.
    expect(left).to.deep.equal(Array(300).fill(0))
    await until(() => list.rows.length === 0)
    upload.element.addFiles([text('again.txt')])
    await until(() => list.first === 'again.txt')
    expect(list.scroller.scrollHeight).to.be.below(100)
  })

  it('a row in sight follows its transfer, and what is out of sight is right when it comes', async () => {
    const { upload, list } = await LongListView.of(100, 'multiple concurrency="1"')
    const put = await upload.put()
    put.onProgress(6)
    await until(() => list.rows[0]?.querySelector('progress')?.value === 0.5)
    list.scroller.scrollTop = list.scroller.scrollHeight
    await until(() => list.names.at(-1) === 'file 99.txt')
    put.store()
    await upload.put(1)
    list.scroller.scrollTop = 0
    await until(() => list.first === 'file 0.txt')
    expect(list.rows[0]?.textContent).to.include('Uploaded')
  })

  it('what failed among them is one press away', async () => {
    const { upload, list } = await LongListView.of(120, 'multiple concurrency="1"')
    for (let i = 0; i < 3; i++) (await upload.put(i)).store()
    ;(await upload.put(3)).end(refused(409, 'Conflict'))
    ;(await upload.put(4)).store()
    await until(() => upload.button('1 failed'))
    expect(upload.button('1 failed')?.ariaPressed).to.equal('false')
    upload.press('1 failed')
    await until(() => list.names.join() === 'file 3.txt')
    expect(upload.button('1 failed')?.ariaPressed).to.equal('true')
    ;(await upload.put(5)).end(refused(409, 'Conflict'))
    await until(() => list.names.join() === 'file 3.txt,file 5.txt')
    upload.press('2 failed')
    await until(() => list.names.length > 5 && list.first === 'file 0.txt')
    upload.press('2 failed')
    await until(() => list.names.length === 2)
    // Without failures there is nothing to filter for.
    upload.press('Retry failed')
    await until(() => list.first === 'file 0.txt')
    expect(upload.button('2 failed')).to.equal(undefined)
  })
})

describe('fifty files', () => {
  it('all have their rows', async () => {
    const upload = await Harness.create('multiple manual')
    upload.element.addFiles(Array.from({ length: 50 }, (_, i) => text(`${i}.txt`)))
    await until(() => upload.rows.length === 50)
    expect(upload.root.querySelector('.long')).to.equal(null)
  })
})
