import { expect } from 'chai'
import { UploadError } from '../../src/queue/errors.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const TRIP = ['notes.txt', 'trip/beach 10.jpg', 'trip/beach 9.jpg', 'trip/day 1/map.pdf', 'trip/Zürich.png']

describe('a folder', () => {
  it('shows folders first, then files in the order in which people count', async () => {
    const folder = await FolderHarness.of(new Bucket(TRIP), 'object-prefix="trip/"')
    expect(folder.names).to.deep.equal(['day 1', 'beach 9.jpg', 'beach 10.jpg', 'Zürich.png'])
    expect(folder.count).to.equal('4 items')
    expect(folder.path).to.deep.equal(['trip'])
    expect(folder.row('beach 9.jpg').textContent).to.include('1 kB').and.include('Mar 1, 2026')
    await until(() => folder.heard === '4 items')
  })

  it('of an endpoint that knows no folders looks the same', async () => {
    const folder = await FolderHarness.of(new Bucket(TRIP, { flat: true, page: 2 }))
    await until(() => folder.count === '2 items')
    expect(folder.names).to.deep.equal(['trip', 'notes.txt'])
  })

  it('is opened and left again, told to the page, which may have other plans', async () => {
    const folder = await FolderHarness.of(new Bucket(TRIP))
    const opened: string[] = []
    folder.element.addEventListener('folder-open', (event) => {
      opened.push(event.detail.prefix)
      if (event.detail.prefix === 'trip/day 1/') event.preventDefault()
    })
    folder.press('trip')
    await until(() => folder.names.length === 4)
    expect(folder.element.folder).to.equal('trip/')
    expect(folder.path).to.deep.equal(['All files', 'trip'])
    folder.press('day 1')
    expect(folder.element.folder).to.equal('trip/')
    folder.element.folder = 'trip/day 1'
    await until(() => folder.names.join() === 'map.pdf')
    folder.press('All files')
    await until(() => folder.names.join() === 'trip,notes.txt')
    expect(opened).to.deep.equal(['trip/', 'trip/day 1/', ''])
  })

  it('that is disabled is browsed all the same, and nothing in it is signed', async () => {
    const bucket = new Bucket(TRIP)
    const folder = await FolderHarness.of(bucket, 'disabled share')
    folder.press('trip')
    await until(() => folder.names.length === 4)
    for (const name of ['Zürich.png', 'Download Zürich.png', 'Copy link to Zürich.png'])
      expect(folder.button(name)?.disabled, name).to.equal(true)
    expect(bucket.requests.every(({ action }) => action === 'list')).to.equal(true)
  })

  it('never shows what is outside of its prefix', async () => {
    const folder = await FolderHarness.of(new Bucket(TRIP), 'object-prefix="trip" folder="other/"')
    expect(folder.bucket.listed[0]).to.include({ prefix: 'trip/', delimiter: '/' })
    expect(folder.path).to.deep.equal(['trip'])
  })

  it('a page that comes late does not land in another folder', async () => {
    const bucket = new Bucket(TRIP)
    const folder = await FolderHarness.of(bucket)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const signals: AbortSignal[] = []
    bucket.before = (request, signal) => {
      if (request.action !== 'list' || request.prefix !== 'trip/') return undefined
      signals.push(signal)
      return held
    }
    folder.press('trip')
    await until(() => signals.length === 1)
    folder.element.folder = ''
    await until(() => folder.names.join() === 'trip,notes.txt')
    expect(signals[0]?.aborted).to.equal(true)
    release()
    await folder.element.updateComplete
    expect(folder.names.join()).to.equal('trip,notes.txt')
  })

  it('what does not load says why, keeps what is there, and is tried again', async () => {
    const bucket = new Bucket(
      Array.from({ length: 25 }, (_, i) => `f${i}`),
      { page: 20 },
    )
    let refuse = true
    bucket.before = (request) => {
      if (refuse && request.action === 'list' && request.cursor)
        throw new UploadError({ code: 'endpoint-unreachable', phase: 'sign' })
    }
    const folder = await FolderHarness.of(bucket)
    await until(() => folder.failure)
    expect(folder.failure).to.equal('The server cannot be reached')
    expect(folder.errors).to.deep.equal(['list endpoint-unreachable'])
    expect(folder.names.length).to.equal(20)
    expect(folder.count).to.equal('20 items so far')
    refuse = false
    folder.press('Try again')
    await until(() => folder.count === '25 items')
    expect(folder.failure).to.equal('')
  })

  it('shows what the server made until its own first page has come, and beside a failure', async () => {
    const bucket = new Bucket(TRIP)
    let refuse = true
    bucket.before = () => {
      if (refuse) throw new UploadError({ code: 'unauthorized', phase: 'sign' })
    }
    const folder = FolderHarness.begin(bucket, '', '<ul><li>notes.txt</li></ul>')
    const own = folder.element.querySelector('li') as HTMLElement
    await until(() => folder.failure)
    expect(own.getClientRects().length).to.equal(1)
    expect(folder.root.querySelector('.grid')).to.equal(null)
    refuse = false
    folder.press('Try again')
    await until(() => folder.names.length === 2)
    expect(own.getClientRects().length).to.equal(0)
  })

  it('that is empty says so, and offers nothing to do', async () => {
    const folder = await FolderHarness.of(new Bucket(['a/', 'b/c']), 'object-prefix="a/" share')
    expect(folder.names).to.deep.equal([])
    expect(folder.find('slot[name=empty]').textContent).to.equal('This folder is empty')
    expect(folder.button('Copy all links') ?? folder.button('Download all as ZIP')).to.equal(undefined)
  })
})
