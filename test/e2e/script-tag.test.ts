/** The bundles on pages that are not the demo's. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startSite, type Site } from './support/site.js'
import type { PresignedUpload } from './support/upload.js'

for (const engine of engines()) {
  describe(`a script tag in ${engine}`, () => {
    let browser: Browser
    let site: Site

    before(async () => {
      site = await startSite()
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      site.server.closeAllConnections()
      site.server.close()
    })

    // As after a deployment: what the chunk would have shown is still said.
    it('without the chunk with notices: a file that is not taken is told of in a sentence', async () => {
      site.gone = /-notice-/
      await browser.open(`${site.url}/page/en`)
      const said = await browser.evaluate(async () => {
        await customElements.whenDefined('presigned-upload')
        const element = document.querySelector('presigned-upload') as PresignedUpload
        element.setAttribute('max-size', '1KB')
        element.addFiles([new File([new Uint8Array(2_000)], 'large.bin')])
        const text = (selector: string) => element.shadowRoot?.querySelector(selector)?.textContent ?? ''
        while (!text('[role=alert]')) await new Promise((resolve) => setTimeout(resolve, 10))
        return [text('[role=alert]'), text('.more'), text('.notice')]
      })
      assert.deepEqual(said, ['1 file not added', '1 file not added', ''])
    })

    it('all three on one page that requires Trusted Types, by the names that the documents say', async () => {
      await browser.open(`${site.url}/strict`)
      const seen = await browser.evaluate(async () => {
        const names = ['presigned-upload', 'presigned-download', 'presigned-folder']
        await Promise.all(names.map((name) => customElements.whenDefined(name)))
        const [upload, download] = names.map((name) => document.querySelector(name) as PresignedUpload)
        const asked = new Promise<object>((resolve) =>
          Object.assign(upload ?? {}, {
            sign: (request: object) => (resolve(request), new Promise(() => {})),
          }),
        )
        upload?.addFiles([new File(['hello'], 'a.txt')])
        const { file } = (await asked) as { file?: { md5?: string } }
        while (!download?.shadowRoot?.querySelector('select')) await new Promise(requestAnimationFrame)
        const drawn = names.map((name) =>
          Boolean(document.querySelector(name)?.shadowRoot?.querySelector('.base')),
        )
        return { md5: file?.md5, drawn, stopped: (window as unknown as { stopped: string[] }).stopped }
      })
      assert.deepEqual(seen, {
        md5: 'XUFAKrxLKna5cZ2REBfFkg==',
        drawn: [true, true, true],
        stopped: [],
      })
    })
  })
}
