/** The script-tag bundle speaks the page's language, and gets over a language that does not load. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startSite, type Site } from './support/site.js'

/** Firefox remembers until the page is loaded anew that a module was not there. */
const FETCHES_AGAIN = new Set(['chromium', 'webkit'])

for (const engine of engines()) {
  describe(`languages in ${engine}`, () => {
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

    /** Resolves once the button says so; the test's time limit ends a wait in vain. */
    const says = (words: string) =>
      browser.evaluate(async (wanted) => {
        const root = document.querySelector('presigned-upload')
        while (root?.shadowRoot?.querySelector('.choose')?.textContent?.trim() !== wanted)
          await new Promise((resolve) => setTimeout(resolve, 10))
      }, words)

    it('a page in English asks for no language', async () => {
      site.asked.length = 0
      await browser.open(`${site.url}/page/en`)
      await says('choose files')
      assert.deepEqual(site.asked, [])
    })

    it('a page in German asks for German only', async () => {
      site.asked.length = 0
      await browser.open(`${site.url}/page/de-CH`)
      await says('Dateien auswählen')
      assert.equal(site.asked.length, 1)
      assert.match(site.asked[0] ?? '', /^\/locales\/de-/)
    })

    it('a language that is not there leaves English, and comes where the browser asks again', async () => {
      site.asked.length = 0
      site.missing = 1
      await browser.open(`${site.url}/page/fr`)
      await says('choose files')
      while (site.asked.length < 1) await once(site.server, 'request')
      const came = await browser.evaluate(async (path) => {
        const element = document.querySelector('presigned-upload') as HTMLElement & { accept: string }
        const french = () => element.shadowRoot?.textContent?.includes('choisissez') ?? false
        // While the first request is on its way, whoever asks shares its answer.
        await import(path).catch(() => {})
        // Something happens now and then, as with a user who does not give up. The page asks after the element: where the
        // browser refuses the page as well, nothing more can come.
        for (let turn = 0; ; turn++) {
          element.accept = turn % 2 ? '' : 'image/*'
          await new Promise(requestAnimationFrame)
          const refused = await import(path).then(
            () => false,
            () => true,
          )
          await new Promise(requestAnimationFrame)
          if (french() || refused) return french()
        }
      }, site.asked[0] ?? '')
      assert.equal(came, FETCHES_AGAIN.has(engine))
    })

    it('a page with a script tag brings a language of its own', async () => {
      await browser.open(`${site.url}/page/nb`)
      await says('choose files')
      await browser.evaluate(async () => {
        const path = '/presigned-upload-locales.js?v=2'
        const { registerLocale } = (await import(path)) as {
          registerLocale(tag: string, words: object): Promise<void>
        }
        await registerLocale('nb', { choose: 'velg filer' })
      })
      await says('velg filer')
    })
  })
}
