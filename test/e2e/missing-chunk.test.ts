/** A part of the bundle is not there, as after a deployment: what it would have shown is still said. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startSite, type Site } from './support/site.js'
import type { PresignedUpload } from './support/upload.js'

for (const engine of engines()) {
  describe(`without a chunk, in ${engine}`, () => {
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

    it('the one with notices: a file that is not taken is told of in a sentence', async () => {
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
  })
}
