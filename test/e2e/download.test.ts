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
import { savedFile } from './support/saved.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Seconds. */
const VALIDITY = 3
const key = { secretId: 'AKIDEXAMPLE', secretKey: 'example' }
const film = await readFile(join(root, 'test/support/media/clip.webm'))
const OBJECTS: Readonly<Record<string, Buffer>> = {
  'u/7/Zürich 🏔 & 100%.bin': bytesOf(20_000, 1),
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
      demo = await startDemo({
        ...{
          port: 0,
          bucketPort: 0,
          validity: VALIDITY,
          maxValidity: VALIDITY,
          cutAtExpiry: true,
          throttle: null,
        },
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
      const saved = await savedFile(folder, sha256(OBJECTS[name] as Buffer))
      assert.match(saved, /^Zürich 🏔 & 100[%_]\.bin$/)
      assert.deepEqual(await readdir(folder), [saved])
    })

    it('J01, J02: a film goes on through links of three seconds, from where it was', async () => {
      // The first link ends before it has brought all of the film.
      const atFullSpeed = demo.store.faults.add({ kind: 'throttle', bytesPerSecond: 10_000 })
      await choose('u/7/film.webm')
      await browser.evaluate(() => (window.download.filename = undefined))
      const linksAtFirst = await browser.evaluate(async () => {
        const video = () => window.download.shadowRoot?.querySelector('video')
        while (!video()?.duration) await new Promise(requestAnimationFrame)
        return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/sign'))
          .length
      })
      await pause(VALIDITY * 1_000)
      atFullSpeed()
      const end = await browser.evaluate(async () => {
        const video = window.download.shadowRoot?.querySelector('video') as HTMLVideoElement
        const ended = new Promise((resolve) => video.addEventListener('ended', resolve))
        const failed = new Promise<never>((_, reject) =>
          window.download.addEventListener('download-error', ({ detail }) =>
            reject(new Error(`${detail.error.code} at ${video.currentTime} s`)),
          ),
        )
        video.muted = true
        video.currentTime = 17
        await video.play().catch(() => {})
        await Promise.race([ended, failed])
        const canvases = window.download.shadowRoot?.querySelectorAll('canvas').length
        const links = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('/api/sign'))
        return { time: video.currentTime, canvases, links: links.length }
      })
      assert.ok(end.links > linksAtFirst, 'no link was renewed')
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
