/** Files of the embedded store, downloaded and shown through the demo's page. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { PresignedDownloadElement } from '../../src/define-download.js'
import { startDemo, type Demo } from '../../src/local/demo.js'
import { cos } from '../../src/server/index.js'
import { bytesOf, sha256 } from '../folder/support/store.js'
import { engines, openBrowser, type Browser } from './support/browser.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const key = { secretId: 'AKIDEXAMPLE', secretKey: 'example' }
const film = await readFile(join(root, 'test/support/media/clip.webm'))
const OBJECTS: Readonly<Record<string, Buffer>> = {
  'u/7/Zürich 🏔 & 100%.bin': bytesOf(40_000, 1),
  'u/7/film.webm': film,
  'u/7/notes.txt': Buffer.from('Grüße'),
}

declare global {
  interface Window {
    download: PresignedDownloadElement
    events: string[]
  }
}

for (const engine of engines()) {
  describe(`a download in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let directory: string

    before(async () => {
      directory = await mkdtemp(join(tmpdir(), 'download-'))
      // Links of three seconds, on a line so slow that the film is not there by then.
      demo = await startDemo({
        ...{ port: 0, bucketPort: 0, validity: 3, maxValidity: 3, cutAtExpiry: true, throttle: 28_000 },
        ...{ faults: false, bucketDir: directory, key },
        folders: [join(root, 'demo'), join(root, 'dist/cdn')],
      })
      await fill(demo)
      browser = await openBrowser(engine)
      await browser.open(`${demo.url}download.html`)
      await browser.evaluate(async () => {
        await customElements.whenDefined('presigned-download')
        window.download = document.querySelector('presigned-download') as PresignedDownloadElement
        window.events = []
        for (const type of ['download-start', 'download-error'])
          document.addEventListener(type, (event) => {
            window.events.push(JSON.stringify({ type, ...(event as CustomEvent<object>).detail }))
          })
      })
    })
    after(async () => {
      await browser.close()
      await demo.close()
      await rm(directory, { recursive: true, force: true })
    })

    async function eventually<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
      for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
        const seen = await look()
        if (seen) return seen as NonNullable<T>
      }
      throw new Error(`Not within 20 s: ${String(look)}`)
    }
    const events = () => browser.evaluate(() => window.events)
    const choose = (name: string) =>
      browser.evaluate(async (chosen) => {
        location.hash = encodeURIComponent(chosen)
        window.events.length = 0
        while (window.download.objectKey !== chosen) await new Promise(requestAnimationFrame)
        await window.download.updateComplete
      }, name)

    it('J05: is saved under its name, to the last byte, and the page stays', async () => {
      const name = 'u/7/Zürich 🏔 & 100%.bin'
      await choose(name)
      const told = () =>
        browser.evaluate(() =>
          [...document.querySelectorAll('#name, #objects li')].map(({ textContent }) => textContent),
        )
      const [shown, ...others] = await told()
      assert.deepEqual([shown, others.sort()], ['Zürich 🏔 & 100%.bin', ['u/7/film.webm', 'u/7/notes.txt']])
      await browser.evaluate(() => {
        window.download.filename = 'Zürich 🏔 & 100%.bin'
        window.download.shadowRoot?.querySelector<HTMLElement>('[part~=download-button]')?.click()
      })
      await eventually(async () => (await events()).length > 0)
      assert.deepEqual(await events(), [JSON.stringify({ type: 'download-start', key: name })])
      assert.equal(await browser.evaluate(() => location.pathname), '/download.html')
      const folder = browser.downloads
      if (folder === null) return
      const [saved = ''] = await eventually(async () => {
        const found = await readdir(folder)
        const [only = ''] = found
        // Until it is whole it has other names, and may lose one between two looks.
        const bytes = await readFile(join(folder, only)).catch(() => Buffer.of())
        const isWhole = found.length === 1 && bytes.length === 40_000
        return isWhole && !/\.(part|crdownload)$/.test(only) ? found : null
      })
      assert.match(saved, /^Zürich 🏔 & 100[%_]\.bin$/)
      assert.equal(sha256(await readFile(join(folder, saved))), sha256(OBJECTS[name] as Buffer))
    })

    it('J01, J02: a film goes on through links of three seconds, from where it was', async () => {
      await choose('u/7/film.webm')
      await browser.evaluate(() => (window.download.filename = undefined))
      const end = await browser.evaluate(async () => {
        const find = () => window.download.shadowRoot?.querySelector('video')
        const play = async () => {
          while (!find()?.duration) await new Promise(requestAnimationFrame)
          const video = find() as HTMLVideoElement
          const ended = new Promise((resolve) => video.addEventListener('ended', resolve))
          video.muted = true
          video.currentTime = 17
          await video.play().catch(() => {})
          await ended
          return video.currentTime
        }
        const failed = new Promise<never>((_, reject) =>
          window.download.addEventListener('download-error', ({ detail }) =>
            reject(new Error(`${detail.error.code} at ${find()?.currentTime} s`)),
          ),
        )
        const links = () =>
          performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/sign')).length
        const before = links()
        const time = await Promise.race([play(), failed])
        const canvases = window.download.shadowRoot?.querySelectorAll('canvas').length
        return { time, canvases, links: links() - before }
      })
      // WebKit reads all of a film this small before the first link ends.
      assert.ok(end.links > 0 || engine === 'webkit', 'no link was renewed')
      assert.ok(end.time > 19.5, String(end.time))
      assert.equal(end.canvases, 0)
      assert.deepEqual(await events(), [])
    })

    it('is refused: the page stays, and the element says why', async () => {
      await choose('u/7/notes.txt')
      await browser.evaluate(() => {
        window.download.objectKey = 'u/7/gone.zip'
        window.download.download()
      })
      const told = await eventually(async () => (await events()).find((event) => event.includes('error')))
      assert.match(told, /"code":"not-found","message":"The file is not there any more"/)
      assert.doesNotMatch(told, /sign/)
      assert.equal(await browser.evaluate(() => location.pathname), '/download.html')
    })
  })
}

async function fill({ store: { host } }: Demo): Promise<void> {
  const store = cos({
    bucket: 'demo-1250000000',
    region: 'local',
    credentials: key,
    domain: host,
    protocol: 'http',
  })
  for (const [name, bytes] of Object.entries(OBJECTS)) {
    const wanted = { method: 'PUT', key: name, headers: {}, query: {}, validity: 600, now: Date.now() }
    const { url } = await store.presign(wanted)
    const { status } = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })
    assert.equal(status, 200)
  }
}
