/** A folder of the embedded store, through the demo's page. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { PresignedFolderElement } from '../../src/define-folder.js'
import { startDemo, type Demo } from '../../src/local/demo.js'
import { cos } from '../../src/server/index.js'
import { readZip } from '../folder/support/read-zip.js'
import { bytesOf, sha256 } from '../folder/support/store.js'
import { engines, openBrowser, type Browser } from './support/browser.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const key = { secretId: 'AKIDEXAMPLE', secretKey: 'example' }
const OBJECTS: Readonly<Record<string, Buffer>> = {
  'trip/beach 10.jpg': bytesOf(40_000, 1),
  'trip/beach 9.jpg': bytesOf(500, 2),
  'trip/day 1/Zürich 🏔.png': bytesOf(3_000_000, 3),
  'trip/day 1/notes.txt': bytesOf(10, 4),
  'other/x': bytesOf(10, 5),
}

declare global {
  interface Window {
    /** What was handed to the user, and what went to the clipboard. */
    saved?: Blob
    copied?: string
    folder: PresignedFolderElement
  }
}

/** In the page: catches what would leave it, and finds its way into the element. */
function prepare() {
  const catchBlob = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob) => catchBlob((window.saved = blob as Blob))
  // Asked for by no user, it would wait for one.
  Reflect.deleteProperty(window, 'showSaveFilePicker')
  const clipboard = {
    write: async ([item]: readonly ClipboardItem[]) =>
      void (window.copied = (await (await item?.getType('text/plain'))?.text()) ?? ''),
  }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  window.folder = document.querySelector('presigned-folder') as PresignedFolderElement
}

for (const engine of engines()) {
  describe(`a folder in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let directory: string

    before(async () => {
      directory = await mkdtemp(join(tmpdir(), 'folder-'))
      demo = await startDemo({
        port: 0,
        bucketPort: 0,
        validity: 900,
        maxValidity: 3600,
        cutAtExpiry: false,
        throttle: null,
        faults: false,
        bucketDir: directory,
        folders: [join(root, 'demo'), join(root, 'dist/cdn')],
        key,
      })
      const store = cos({
        bucket: 'demo-1250000000',
        region: 'local',
        credentials: key,
        domain: demo.store.host,
        protocol: 'http',
      })
      for (const [name, bytes] of Object.entries(OBJECTS)) {
        const wanted = { method: 'PUT', key: name, headers: {}, query: {}, validity: 60, now: Date.now() }
        const { url } = await store.presign(wanted)
        const { status } = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })
        assert.equal(status, 200)
      }
      browser = await openBrowser(engine)
      await browser.open(`${demo.url}folder.html#trip/`)
      await browser.evaluate(prepare)
    })
    after(async () => {
      await browser.close()
      await demo.close()
      await rm(directory, { recursive: true, force: true })
    })

    async function eventually<T>(look: () => T): Promise<NonNullable<T>> {
      for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
        const seen = await browser.evaluate(look)
        if (seen) return seen as NonNullable<T>
      }
      throw new Error(`Not within 20 s: ${String(look)}`)
    }
    const names = () =>
      browser.evaluate(() =>
        [...(window.folder.shadowRoot?.querySelectorAll('.rows .name') ?? [])].map((name) =>
          name.textContent.trim(),
        ),
      )
    const press = (name: string) =>
      browser.evaluate((label) => {
        const buttons = [...(window.folder.shadowRoot?.querySelectorAll('button') ?? [])]
        const found = buttons.find((one) => (one.ariaLabel ?? one.textContent.trim()) === label)
        if (!found) throw new Error(`no button ${label}`)
        found.click()
      }, name)

    it('shows what lies there, sorts and filters it', async () => {
      await eventually(() => window.folder.shadowRoot?.querySelectorAll('.rows .row').length === 3)
      assert.deepEqual(await names(), ['day 1', 'beach 9.jpg', 'beach 10.jpg'])
      await press('Size')
      assert.deepEqual(await names(), ['day 1', 'beach 10.jpg', 'beach 9.jpg'])
      await browser.evaluate(() => {
        const field = window.folder.shadowRoot?.querySelector('input[type=search]') as HTMLInputElement
        field.value = 'DAY'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
      await eventually(() => window.folder.shadowRoot?.querySelectorAll('.rows .row').length === 1)
      await press('day 1')
      await eventually(
        () =>
          location.hash === '#trip/day%201/' &&
          window.folder.shadowRoot?.querySelectorAll('.rows .row').length === 2,
      )
      await browser.evaluate(() => history.back())
      await eventually(() => window.folder.shadowRoot?.querySelectorAll('.rows .row').length === 3)
    })

    it('copies links that work', async () => {
      await browser.evaluate(() =>
        window.folder.shadowRoot?.querySelectorAll<HTMLElement>('.rows .check').forEach((box) => box.click()),
      )
      await eventually(() =>
        /Copy 3/.test(window.folder.shadowRoot?.querySelector('.bulk')?.textContent ?? ''),
      )
      await press('Copy 3 links')
      const text = await eventually(() => window.copied)
      const urls = text.trim().split('\n')
      const digests = await Promise.all(
        urls.map(async (url) => sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()))),
      )
      const wanted = Object.entries(OBJECTS).filter(([name]) => name.startsWith('trip/'))
      assert.deepEqual(digests.sort(), wanted.map(([, bytes]) => sha256(bytes)).sort())
      assert.equal(
        await browser.evaluate(() => /q-signature/.test(window.folder.shadowRoot?.textContent ?? '')),
        false,
      )
    })

    it('saves a selection as one ZIP with every byte', async () => {
      await press('Download as ZIP')
      const saved = await eventually(() => window.saved && { size: window.saved.size })
      assert.ok(saved.size > 3_000_000)
      const text = await browser.evaluate(async () => {
        const bytes = new Uint8Array((await window.saved?.arrayBuffer()) ?? new ArrayBuffer(0))
        const pieces: string[] = []
        for (let at = 0; at < bytes.length; at += 30_000)
          pieces.push(String.fromCharCode(...bytes.subarray(at, at + 30_000)))
        return btoa(pieces.join(''))
      })
      const files = readZip(Buffer.from(text, 'base64'))
      const wanted = Object.entries(OBJECTS)
        .filter(([name]) => name.startsWith('trip/'))
        .map(([name, bytes]) => [name.slice('trip/'.length), sha256(bytes)])
      assert.deepEqual(
        Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])),
        Object.fromEntries(wanted),
      )
      assert.ok(files.every(({ year }) => year === new Date().getFullYear()))
      await eventually(
        () => window.folder.shadowRoot?.querySelector('.outcome')?.textContent === '4 files saved in one ZIP',
      )
    })

    it('has no signing request that looks as if it had been cancelled', () => {
      const failed = browser.failed() ?? []
      assert.deepEqual(
        failed.filter((path) => path === '/api/sign'),
        [],
      )
    })

    it('behind a link takes over the list of its page, and saves files', async () => {
      const made = await fetch(`${demo.url}s`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ prefix: 'trip/' }),
      })
      const { url } = (await made.json()) as { url: string }
      await browser.open(url)
      await eventually(
        () =>
          document.querySelector('presigned-folder')?.shadowRoot?.querySelectorAll('.rows .row').length === 3,
      )
      await browser.evaluate(
        () => void (window.folder = document.querySelector('presigned-folder') as PresignedFolderElement),
      )
      await press('day 1')
      await eventually(() => window.folder.shadowRoot?.querySelectorAll('.rows .row').length === 2)
      assert.deepEqual(await names(), ['notes.txt', 'Zürich 🏔.png'])
      const place = () =>
        browser.evaluate(() => [location.pathname, document.title, document.querySelector('h1')?.textContent])
      const { pathname } = new URL(url)
      assert.deepEqual(await place(), [`${pathname}/day%201/`, 'day 1', 'day 1'])
      await browser.evaluate(() => history.back())
      await eventually(() => window.folder.shadowRoot?.querySelectorAll('.rows .row').length === 3)
      assert.deepEqual(await place(), [pathname, 'trip', 'trip'])
      // Sent on, or loaded anew.
      await browser.open(`${url}/day%201/`)
      await eventually(
        () =>
          document.querySelector('presigned-folder')?.shadowRoot?.querySelectorAll('.rows .row').length === 2,
      )
      await browser.evaluate(
        () => void (window.folder = document.querySelector('presigned-folder') as PresignedFolderElement),
      )
      await press('Download notes.txt')
      const failure = () =>
        browser.evaluate(() => window.folder.shadowRoot?.querySelector('.failure')?.textContent)
      await eventually(() => window.folder.shadowRoot?.querySelector('.outcome, .failure') !== null)
      // WebKit's driver does not tell where it saves.
      const { downloads } = browser
      const isSaved = async () => !downloads || (await readdir(downloads)).includes('notes.txt')
      while (!(await failure()) && !(await isSaved())) await pause(50)
      assert.equal((await failure()) ?? null, null)
    })
  })
}
