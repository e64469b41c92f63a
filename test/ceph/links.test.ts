/** Links, folders and previews in real browsers, with Ceph's gateway as the bucket. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from '../e2e/support/browser.js'
import { savedFile } from '../e2e/support/saved.js'
import { readZip } from '../folder/support/read-zip.js'
import { bytesOf, sha256 } from '../folder/support/store.js'
import { where } from './support/ceph.js'
import { startCephPage, type CephPage } from './support/page.js'

const TEXT = 'Grüße aus dem Ordner\n'.repeat(20_000)
const OBJECTS: Readonly<Record<string, Uint8Array>> = {
  'trip/a +&%.bin': bytesOf(1_200_000, 1),
  'trip/day 1/Zürich 🏔.txt': new TextEncoder().encode(TEXT),
}

declare global {
  interface Window {
    saved?: Blob
    copied?: string
    /** What the page finds within a shadow root, once it is there. */
    found(tag: string, selector: string): Promise<HTMLElement>
  }
}

/** In the page: catches what would leave it. */
function prepare() {
  const catchBlob = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob) => catchBlob((window.saved = blob as Blob))
  Reflect.deleteProperty(window, 'showSaveFilePicker')
  const clipboard = {
    write: async ([item]: readonly ClipboardItem[]) =>
      void (window.copied = (await (await item?.getType('text/plain'))?.text()) ?? ''),
  }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  window.found = async (tag, selector) => {
    for (;;) {
      const found = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector)
      if (found) return found
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }
}

for (const engine of engines()) {
  describe(`links to what Ceph holds, in ${engine}`, where, () => {
    let browser: Browser
    let page: CephPage

    before(async () => {
      page = await startCephPage(60)
      for (const [key, body] of Object.entries(OBJECTS)) {
        const wanted = { method: 'PUT', key, headers: {}, query: {}, validity: 60, now: Date.now() }
        const { url } = await page.store.presign(wanted)
        assert.equal((await fetch(url, { method: 'PUT', body: new Uint8Array(body) })).status, 200)
      }
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await page.stop()
    })

    it('a folder is browsed, its links work, and all of it comes as one ZIP', async () => {
      await browser.open(`${page.url}folder.html#trip/`)
      await browser.evaluate(prepare)
      const { rows, links, zip } = await browser.evaluate(async () => {
        await window.found('presigned-folder', '.rows .row:nth-child(2)')
        const root = document.querySelector('presigned-folder')?.shadowRoot
        const names = [...(root?.querySelectorAll('.rows .name') ?? [])].map((name) =>
          name.textContent.trim(),
        )
        const press = (words: RegExp) =>
          [...(root?.querySelectorAll('button') ?? [])].find((one) => words.test(one.textContent))?.click()
        const until = async <T>(look: () => T | undefined) => {
          for (;;) {
            const seen = look()
            if (seen !== undefined) return seen
            await new Promise((resolve) => requestAnimationFrame(resolve))
          }
        }
        press(/^\s*Copy all links/)
        const copied = await until(() => window.copied)
        press(/^\s*Download all as ZIP/)
        const bytes = new Uint8Array(await (await until(() => window.saved)).arrayBuffer())
        let text = ''
        for (let at = 0; at < bytes.length; at += 30_000)
          text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
        return { rows: names, links: copied.trim().split('\n'), zip: btoa(text) }
      })
      assert.deepEqual(rows, ['day 1', 'a +&%.bin'])
      const wanted = Object.values(OBJECTS).map(sha256).sort()
      const bodies = await Promise.all(
        links.map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
      )
      assert.deepEqual(bodies.map(sha256).sort(), wanted)
      const files = readZip(Buffer.from(zip, 'base64'))
      assert.deepEqual(files.map((file) => file.sha256).sort(), wanted)
    })

    it('a text is shown by its first part, under a name that Ceph gives back', async () => {
      const text = await browser.evaluate(async () => {
        await import('/presigned-download.min.js' as string)
        const element = document.createElement('presigned-download')
        Object.assign(element, { endpoint: '/api/sign', objectKey: 'trip/day 1/Zürich 🏔.txt', preview: true })
        document.body.prepend(element)
        return (await window.found('presigned-download', 'pre')).textContent
      })
      assert.ok(text !== '' && TEXT.startsWith(text.slice(0, 1_000)))
    })

    it('a file is saved, and its link works for whoever has it', async () => {
      const key = 'trip/a +&%.bin'
      const copied = await browser.evaluate(async (name) => {
        const element = document.querySelector('presigned-download') as HTMLElement
        Object.assign(element, { preview: false, share: '', objectKey: name })
        const heard = (type: string) =>
          new Promise((resolve) => element.addEventListener(type, resolve, { once: true }))
        const started = heard('download-start')
        ;(await window.found('presigned-download', '[part~=download-button]')).click()
        await started
        const taken = heard('download-copy')
        ;(await window.found('presigned-download', '[part~=copy-button]')).click()
        await taken
        return window.copied ?? ''
      }, key)
      const wanted = sha256(OBJECTS[key] as Uint8Array)
      const opened = await fetch(copied)
      assert.match(opened.headers.get('content-disposition') ?? '', /^attachment/)
      assert.equal(sha256(new Uint8Array(await opened.arrayBuffer())), wanted)
      // WebKit's driver does not tell where it saves.
      if (browser.downloads !== null) await savedFile(browser.downloads, wanted)
    })

    it('a short link shows a text in the browser', async () => {
      const made = await fetch(`${page.url}s`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ key: 'trip/day 1/Zürich 🏔.txt', inline: true }),
      })
      const { url } = (await made.json()) as { url: string }
      await browser.open(url)
      const { host, text } = await browser.evaluate(() => ({
        host: location.host,
        text: document.body.textContent.slice(0, 1_000),
      }))
      assert.equal(host, new URL(page.line.origin).host)
      assert.ok(text !== '' && TEXT.startsWith(text), text)
    })

    it('a link to the folder shows it to whoever has the link, and nothing above it', async () => {
      const made = await fetch(`${page.url}s`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ prefix: 'trip/day 1/' }),
      })
      const { url } = (await made.json()) as { url: string }
      await browser.open(url)
      await browser.evaluate(prepare)
      const names = await browser.evaluate(async () => {
        await window.found('presigned-folder', '.rows .row')
        const root = document.querySelector('presigned-folder')?.shadowRoot
        return [...(root?.querySelectorAll('.rows .name') ?? [])].map((name) => name.textContent.trim())
      })
      assert.deepEqual(names, ['Zürich 🏔.txt'])
      const opened = await fetch(`${url}/${encodeURIComponent('Zürich 🏔.txt')}`)
      assert.equal(await opened.text(), TEXT)
      assert.match(opened.headers.get('content-disposition') ?? '', /^attachment; filename="Zurich/)
    })
  })
}
