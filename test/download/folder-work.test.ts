/** What runs in a folder goes on, whatever is pressed meanwhile. */
import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { fakeClipboard } from '../ui/support/clipboard.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const clipboard = fakeClipboard()

/** Holds back what is signed, until it is let go. */
function heldBack(bucket: Bucket) {
  const held = new Map<string, () => void>()
  const signals: AbortSignal[] = []
  bucket.before = (request, signal) => {
    if (request.action === 'list') return undefined
    signals.push(signal)
    return new Promise<void>((resolve) => held.set(request.key, resolve))
  }
  return { held, signals }
}

/** The first in this file: what shows a folder has to come over the network once a page. */
describe('a folder that is left before its code has come', () => {
  it('is not told as loaded', async () => {
    const folder = FolderHarness.begin(new Bucket(['one/a.txt', 'two/b.txt']), 'folder="one/"')
    // On a fast line the first may be there before it is left.
    const told: (readonly [told: string, open: string])[] = []
    folder.element.addEventListener('folder-load', ({ detail }) =>
      told.push([detail.prefix, folder.element.folder]),
    )
    await until(() => folder.bucket.listed.length === 1)
    folder.element.folder = 'two/'
    await until(() => told.some(([prefix]) => prefix === 'two/') && folder.names.includes('b.txt'))
    for (const [prefix, open] of told) expect(prefix).to.equal(open)
  })
})

describe('what runs in a folder', () => {
  it('goes on when something else is pressed; the same kind has to wait', async () => {
    const bucket = new Bucket(['a.txt', 'b.txt'])
    const folder = await FolderHarness.of(bucket, 'share')
    const { held, signals } = heldBack(bucket)
    Reflect.set(globalThis, 'showSaveFilePicker', undefined)
    folder.press('Download all as ZIP')
    await until(() => held.has('a.txt'))
    const zip = await until(() => folder.button('Download all as ZIP'))
    await until(() => zip.getAttribute('aria-disabled') === 'true')
    expect(folder.focused).to.equal('Download all as ZIP')
    folder.press('Download all as ZIP')
    folder.press('Copy link to b.txt')
    await until(() => held.has('b.txt'))
    folder.press('Copy all links')
    await until(() => folder.button('Copy link to a.txt')?.getAttribute('aria-disabled') === 'true')
    held.get('b.txt')?.()
    await until(() => folder.text('.outcome').startsWith('Link copied'))
    expect(clipboard.taken).to.have.length(1)
    expect(signals).to.have.length(2)
    expect(signals.some(({ aborted }) => aborted)).to.equal(false)
    expect(folder.root.querySelectorAll('.work')).to.have.length(1)
    folder.press('Cancel')
    await until(() => signals[0]?.aborted)
  })

  it('are two downloads, too: the second does not end the first', async () => {
    const saved = { headers: { 'Content-Disposition': 'attachment' } }
    const objects = { 'a.txt': new TestObject(saved), 'b.txt': new TestObject(saved) }
    const bucket = new Bucket(Object.keys(objects))
    bucket.url = (key) => objects[key as keyof typeof objects].url
    const folder = await FolderHarness.of(bucket)
    const { held } = heldBack(bucket)
    const begun: string[] = []
    folder.element.addEventListener('folder-download', ({ detail }) => begun.push(detail.key))
    folder.press('Download a.txt')
    folder.press('Download b.txt')
    await until(() => held.size === 2)
    for (const release of held.values()) release()
    await until(() => begun.length === 2)
  })

  it('does not begin where there is nothing: the clipboard keeps what it has', async () => {
    const bucket = new Bucket(['empty/', 'a.txt'])
    const folder = await FolderHarness.of(bucket, 'share')
    folder.row('empty').querySelector<HTMLElement>('.check')?.click()
    for (const name of ['Copy 1 link', 'Copy as CSV']) {
      await until(() => folder.button(name))
      folder.press(name)
      await until(() => folder.text('.outcome') === 'This folder is empty')
    }
    expect(clipboard.taken).to.deep.equal([])
    expect(folder.errors).to.deep.equal([])
  })

  it('says when it waits for a server that is busy, on the page and to those who hear it', async () => {
    const BUSY = 'The server is busy. Going on in'
    const bucket = new Bucket(['trip/a.txt'])
    const { url } = new TestObject({ body: 'a' })
    bucket.url = () => url
    const folder = await FolderHarness.of(bucket, 'share')
    Reflect.set(globalThis, 'showSaveFilePicker', undefined)
    const shown = new Set<string>()
    const look = new MutationObserver(() => shown.add(folder.text('.work bdi')))
    look.observe(folder.root, { subtree: true, childList: true, characterData: true })
    for (const [name, outcome] of [
      ['Copy all links', '1 link copied'],
      ['Download all as ZIP', '1 file saved in one ZIP'],
    ] as const) {
      const refused = new Set<string>()
      const heard: string[] = []
      shown.clear()
      bucket.before = async ({ action }) => {
        if (!refused.has(action)) {
          refused.add(action)
          throw Object.assign(new Error(), { code: 'busy', retryAfter: 0.1 })
        }
        heard.push(await until(() => folder.heard))
      }
      folder.press(name)
      await until(() => folder.text('.outcome') === outcome)
      expect([...refused]).to.deep.equal(['list', 'download'])
      for (const text of heard) expect(text.startsWith(BUSY), text).to.equal(true)
      expect([...shown].some((text) => text.startsWith(BUSY))).to.equal(true)
    }
    look.disconnect()
    expect(folder.errors).to.deep.equal([])
  })
})
