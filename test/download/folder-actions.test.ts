import { expect } from 'chai'
import { UploadError } from '../../src/queue/errors.js'
import { TestObject } from '../support/bucket-client.js'
import { fakeClipboard } from '../ui/support/clipboard.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const FILES = ['b.txt', 'trip/a.txt', 'trip/day/=1+1.txt', 'trip/day/2.txt']
const clipboard = fakeClipboard()

const link = (key: string) => `https://bucket.test/${key}?signature=secret`

describe('links of a folder', () => {
  it('are there where the page wants them, and nothing is signed before', async () => {
    const bucket = new Bucket(FILES)
    const folder = await FolderHarness.of(bucket)
    expect(folder.button('Copy link to b.txt')).to.equal(undefined)
    folder.element.share = [3600, 86_400]
    await until(() => folder.button('Copy link to b.txt'))
    expect(bucket.requests.every(({ action }) => action === 'list')).to.equal(true)
  })

  it('one is copied, with the chosen validity, and the page hears of it', async () => {
    const bucket = new Bucket(FILES)
    const folder = await FolderHarness.of(bucket, 'share="1h 7d"')
    const told: unknown[] = []
    folder.element.addEventListener('folder-copy', ({ detail }) => told.push(detail))
    const choice = folder.find<HTMLSelectElement>('select')
    expect([...choice.options].map(({ text }) => text.trim())).to.deep.equal(['1 hour', '7 days'])
    choice.value = '604800'
    choice.dispatchEvent(new Event('change'))
    folder.press('Copy link to b.txt')
    await until(() => folder.text('.outcome') === 'Link copied · Works for 7 days more')
    expect(clipboard.taken).to.deep.equal([link('b.txt')])
    expect(told).to.deep.equal([{ keys: ['b.txt'], validity: 604_800 }])
    expect(folder.root.textContent).not.to.include('secret')
  })

  it('of a selection are copied one a line, folders with all that is in them', async () => {
    const folder = await FolderHarness.of(new Bucket(FILES), 'share')
    folder.find('.head input').click()
    await until(() => folder.button('Copy 2 links'))
    folder.press('Copy 2 links')
    await until(() => folder.text('.outcome') === '4 links copied')
    const lines = clipboard.taken[0]?.split('\n')
    expect(lines).to.have.members([...FILES.map(link), ''])
  })

  it('of all are copied as a table that no spreadsheet runs', async () => {
    const folder = await FolderHarness.of(new Bucket(FILES), 'share object-prefix="trip/day"')
    folder.press('Copy as CSV')
    await until(() => clipboard.taken.length > 0)
    const [head, first, second, end] = clipboard.taken[0]?.split('\r\n') ?? []
    expect(head).to.equal('name,size,expires,url')
    expect(first).to.match(
      /^'=1\+1\.txt,1002,20[^,]+Z,https:\/\/bucket\.test\/trip\/day\/=1\+1\.txt\?signature=secret$/,
    )
    expect(second).to.match(/^2\.txt,1003,/)
    expect(end).to.equal('')
  })

  it('six are asked for at once, told of, and cancelled', async () => {
    const bucket = new Bucket(Array.from({ length: 40 }, (_, i) => `f${i}`))
    const folder = await FolderHarness.of(bucket, 'share')
    const waiting: AbortSignal[] = []
    bucket.before = (request, signal) => {
      if (request.action !== 'download') return undefined
      waiting.push(signal)
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      )
    }
    folder.press('Copy all links')
    await until(() => waiting.length === 6 && folder.text('.work bdi') === '0 of 40 links')
    folder.press('Cancel')
    await until(() => waiting.every(({ aborted }) => aborted))
    expect(folder.root.querySelector('.work')).to.equal(null)
    expect(waiting).to.have.length(6)
    expect(clipboard.taken).to.deep.equal([])
    expect(folder.failure).to.equal('')
  })

  it('that the browser did not copy are copied by the next press, without asking again', async () => {
    const bucket = new Bucket(FILES)
    const folder = await FolderHarness.of(bucket, 'share')
    clipboard.blocked = true
    folder.press('Copy link to b.txt')
    await until(() => folder.errors.includes('share copy-blocked'))
    clipboard.blocked = false
    const asked = bucket.requests.length
    folder.press('Copy link to b.txt')
    await until(() => clipboard.taken.length === 1)
    expect(bucket.requests.length).to.equal(asked)
  })

  it('that were not copied are asked for again later, and are never those of other names', async () => {
    const bucket = new Bucket(['a b', 'a', 'b'])
    const folder = await FolderHarness.of(bucket, 'share')
    const select = (name: string) => folder.row(name).querySelector<HTMLElement>('.check')?.click()
    const { now } = performance
    clipboard.blocked = true
    select('a b')
    await until(() => folder.button('Copy 1 link'))
    folder.press('Copy 1 link')
    await until(() => folder.errors.length === 1)
    for (const name of ['a b', 'a', 'b']) select(name)
    await until(() => folder.button('Copy 2 links'))
    clipboard.blocked = false
    folder.press('Copy 2 links')
    await until(() => clipboard.taken.length === 1)
    expect(clipboard.taken[0]).to.equal(`${link('a')}\n${link('b')}\n`)
    clipboard.blocked = true
    folder.press('Copy link to a')
    await until(() => folder.errors.length === 2)
    clipboard.blocked = false
    const asked = bucket.requests.length
    try {
      performance.now = () => now.call(performance) + 3_600_000
      folder.press('Copy link to a')
      await until(() => clipboard.taken.length === 2)
    } finally {
      performance.now = now
    }
    expect(bucket.requests.length).to.equal(asked + 1)
  })

  it('that cannot be had say why', async () => {
    const bucket = new Bucket(FILES)
    const folder = await FolderHarness.of(bucket, 'share')
    bucket.before = () => {
      throw new UploadError({ code: 'unauthorized', phase: 'sign' })
    }
    folder.press('Copy link to b.txt')
    await until(() => folder.failure === 'Sign in again, then try once more')
    expect(clipboard.taken).to.deep.equal([])
  })

  it('a download that the store refuses has not begun, whatever was said before', async () => {
    const bucket = new Bucket(FILES)
    const folder = await FolderHarness.of(bucket)
    const gone = new TestObject({ status: 404, body: '<Error/>', headers: { 'Content-Type': 'text/xml' } })
    bucket.url = () => gone.url
    folder.press('Download b.txt')
    await until(() => folder.failure === 'The file is not there any more')
    await until(() => !folder.root.textContent?.includes('has begun'))
  })
})
