/** Another folder is opened, or the same anew, while something of the one before is still on its way. */
import { expect } from 'chai'
import { UploadError } from '../../src/queue/errors.js'
import { fakeClipboard } from '../ui/support/clipboard.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const clipboard = fakeClipboard()

/** The first in this file: what a failure is told with has to come over the network once a page. */
describe('a folder that is opened anew', () => {
  it('shows nothing of a failure of before', async () => {
    const bucket = new Bucket(['a.txt'])
    let refuse = (_: Error) => {}
    bucket.before = () => new Promise((_, reject) => (refuse = reject))
    const folder = FolderHarness.begin(bucket)
    await until(() => bucket.requests.length > 0)
    refuse(new UploadError({ code: 'network', phase: 'sign' }))
    // The element hears of it, and asks for the words.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    bucket.before = () => undefined
    folder.element.reload()
    await import('../../src/locales/link-hints.js')
    await until(() => folder.names.includes('a.txt'))
    expect([folder.failure, ...folder.errors]).to.deep.equal([''])
  })
})

describe('a folder that is left', () => {
  it('names what is copied of it below itself, not below the one that is open then', async () => {
    const folder = await FolderHarness.of(new Bucket(['trip/day/a.txt', 'b.txt']), 'share folder="trip/"')
    folder.press('Copy as CSV')
    folder.element.folder = ''
    await until(() => clipboard.taken.length > 0)
    expect(clipboard.taken[0]?.split('\r\n')[1]).to.match(/^day\/a\.txt,/)
  })
})
