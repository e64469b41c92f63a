/** A ZIP on its way out of the page. What is in it: test/folder/archive.test.ts. */
import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { archives, sweepLeftovers } from '../../src/download/folder/archive/leftovers.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

type Picker = { showSaveFilePicker?: unknown }

const original = (globalThis as Picker).showSaveFilePicker
afterEach(() => void ((globalThis as Picker).showSaveFilePicker = original))

const pick = (picker: unknown) => void ((globalThis as Picker).showSaveFilePicker = picker)

/** A file as the picker gives it; `null` where the browser has none that a page may write to. */
async function chosenFile(): Promise<FileSystemFileHandle | null> {
  if (!globalThis.FileSystemFileHandle?.prototype.createWritable) return null
  const root = await navigator.storage.getDirectory()
  return root.getFileHandle(`${crypto.randomUUID()}.zip`, { create: true })
}

async function folderOf(objects: Readonly<Record<string, TestObject>>): Promise<FolderHarness> {
  const bucket = new Bucket(Object.keys(objects))
  bucket.url = (key) => objects[key]?.url ?? ''
  const folder = FolderHarness.begin(bucket)
  await until(() => folder.button('Download all as ZIP'))
  return folder
}

/** What is handed over as a download. */
function handedOver(): { file: Blob | undefined; restore: () => void } {
  const real = URL.createObjectURL
  const seen: { file: Blob | undefined; restore: () => void } = {
    file: undefined,
    restore: () => void (URL.createObjectURL = real),
  }
  URL.createObjectURL = (file) => real.call(URL, (seen.file = file as Blob))
  return seen
}

describe('a ZIP of a folder', () => {
  it('goes where the user wants it, and is asked for while the press is handled', async function () {
    const handle = await chosenFile()
    if (!handle) return this.skip()
    let asked: { suggestedName?: string } | undefined
    pick(async (options: { suggestedName?: string }) => ((asked = options), handle))
    const folder = await folderOf({ 'a.txt': new TestObject({ body: 'abc', repeat: 1000 }) })
    const saved: unknown[] = []
    folder.element.addEventListener('folder-save', ({ detail }) => saved.push(detail))
    folder.press('Download all as ZIP')
    expect(asked?.suggestedName).to.equal('files.zip')
    await until(() => folder.text('.outcome') === '1 file saved in one ZIP')
    const file = await handle.getFile()
    expect(await file.slice(0, 2).text()).to.equal('PK')
    expect(await file.text()).to.include('abc'.repeat(1000))
    expect(saved).to.deep.equal([{ keys: ['a.txt'], failed: [] }])
  })

  it('is not left in the storage of the browser for longer than an hour', async function () {
    const name = `${crypto.randomUUID()}.zip`
    const folder = await archives({ create: true }).catch(() => null)
    if (!folder) return this.skip()
    await folder.getFileHandle(name, { create: true })
    const names = async () => {
      const found: string[] = []
      for await (const one of folder.keys()) found.push(one)
      return found
    }
    await sweepLeftovers(Date.now() + 3_500_000)
    expect(await names()).to.include(name)
    await sweepLeftovers(Date.now() + 3_700_000)
    expect(await names()).to.deep.equal([])
  })

  it('that the user does not want after all is no failure', async () => {
    let close = () => {}
    pick(
      () => new Promise((_, reject) => (close = () => reject(new DOMException('No, thanks', 'AbortError')))),
    )
    const folder = await folderOf({ 'a.txt': new TestObject({ body: 'abc' }) })
    folder.press('Download all as ZIP')
    await until(() => folder.root.querySelector('.work'))
    close()
    await until(() => !folder.root.querySelector('.work'))
    expect(folder.failure).to.equal('')
  })

  it('that is cancelled leaves nothing behind', async function () {
    const handle = await chosenFile()
    if (!handle) return this.skip()
    pick(async () => handle)
    const held = new TestObject({ body: 'b', hold: true })
    const folder = await folderOf({ 'a.txt': new TestObject({ body: 'a' }), 'b.txt': held })
    folder.press('Download all as ZIP')
    await held.reached('open', 'GET')
    folder.press('Cancel')
    const left = async () => (await handle.getFile().catch(() => null))?.size ?? 0
    expect(await left()).to.equal(0)
    await held.release()
    expect(folder.failure).to.equal('')
    expect(folder.root.querySelector('.outcome')).to.equal(null)
  })

  it('is handed over as a download where the browser does not ask, with what is missing named', async () => {
    pick(undefined)
    const seen = handedOver()
    try {
      const gone = new TestObject({ status: 404, body: '<Code>NoSuchKey</Code>' })
      const folder = await folderOf({ 'a.txt': new TestObject({ body: 'abc' }), 'b.txt': gone })
      const told: unknown[] = []
      folder.element.addEventListener('folder-save', ({ detail }) => told.push(detail))
      folder.press('Download all as ZIP')
      await until(() => folder.text('.outcome') || folder.failure)
      expect(folder.text('.outcome')).to.equal('1 file saved in one ZIP · 1 file is missing in it')
      expect(told).to.deep.equal([{ keys: ['a.txt'], failed: ['b.txt'] }])
      const text = (await seen.file?.text()) ?? ''
      expect(text).to.include('a.txt').and.include('abc').and.include('missing.txt')
      expect(text).to.include('b.txt: The file is not there any more')
    } finally {
      seen.restore()
    }
  })

  it('that cannot be begun leaves no empty file where the user wanted it', async function () {
    const handle = await chosenFile()
    if (!handle || !('remove' in handle)) return this.skip()
    pick(async () => handle)
    const folder = await folderOf({ 'a.txt': new TestObject({ body: 'a' }) })
    folder.bucket.before = () => Promise.reject(Object.assign(new Error(), { code: 'quota' }))
    folder.press('Download all as ZIP')
    await until(() => folder.failure)
    expect(await handle.getFile().catch(({ name }: Error) => name)).to.equal('NotFoundError')
  })

  it('for which there is no room after all says so', async () => {
    const full = new WritableStream({
      write: () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError')),
    })
    pick(async () => ({ createWritable: async () => full }))
    const folder = await folderOf({ 'a.txt': new TestObject({ body: 'abc' }) })
    folder.press('Download all as ZIP')
    await until(() => folder.failure)
    expect(folder.errors).to.deep.equal(['save too-large'])
  })

  it('of files that cannot be had at all is none', async () => {
    pick(undefined)
    const seen = handedOver()
    try {
      const folder = await folderOf({ 'a.txt': new TestObject({ cors: false, body: 'abc' }) })
      folder.press('Download all as ZIP')
      await until(() => folder.failure)
      // WebKit does not tell a store that answers to nobody from one that is not there.
      expect(folder.errors.join()).to.match(/^save (cors|network)$/)
      expect(seen.file).to.equal(undefined)
    } finally {
      seen.restore()
    }
  })
})
