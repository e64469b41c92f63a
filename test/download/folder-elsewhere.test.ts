/** Another folder is opened, or the same anew, while something of the one before is still on its way. */
import { expect } from 'chai'
import { FakeClipboard } from '../ui/support/clipboard.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const clipboard = new FakeClipboard()

beforeEach(() => {
  clipboard.taken.length = 0
  clipboard.install()
})
afterEach(() => clipboard.uninstall())

describe('a folder that is left', () => {
  it('names what is copied of it below itself, not below the one that is open then', async () => {
    const folder = await FolderHarness.of(new Bucket(['trip/day/a.txt', 'b.txt']), 'share folder="trip/"')
    folder.press('Copy as CSV')
    folder.element.folder = ''
    await until(() => clipboard.taken.length > 0)
    expect(clipboard.taken[0]?.split('\r\n')[1]).to.match(/^day\/a\.txt,/)
  })
})
