/** The pages that `npm start` lists, as a visitor uses them. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startDemo, type Demo } from './support/demo.js'
import { sha256, temporaryFiles, type Files } from './support/files.js'
import { INPUT, outcome, watch } from './support/upload.js'

for (const engine of engines()) {
  describe(`the demo's pages in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let files: Files

    before(async () => {
      files = await temporaryFiles()
      demo = await startDemo({ throttle: 300_000 })
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await demo.stop()
      await files.remove()
    })

    /** Between two pages there is none to ask. */
    async function eventually<T>(look: () => T): Promise<NonNullable<T>> {
      for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
        const seen = await browser.evaluate(look).catch(() => null)
        if (seen) return seen as NonNullable<T>
      }
      throw new Error(`Not within 20 s: ${String(look)}`)
    }

    const listed = () =>
      [...document.querySelectorAll('#sent li')].map((item) => item.textContent ?? '').join('\n')

    it('a form that is submitted at once carries the keys when the files have arrived', async () => {
      const path = await files.make('late.bin', 200_000)
      await browser.open(`${demo.url}form.html`)
      await eventually(() => customElements.get('presigned-upload') && 'defined')
      await browser.chooseFiles(INPUT, [path])
      await eventually(() => document.querySelector('form')?.checkValidity())
      await browser.evaluate(() => document.querySelector('form')?.requestSubmit())
      const keys = (await eventually(listed)).split('\n')
      assert.equal(keys.length, 1)
      assert.equal(await demo.digest(keys[0] ?? ''), await sha256(path))
      const stored = await eventually(
        () => document.querySelector('presigned-upload')?.shadowRoot?.querySelector('li')?.textContent,
      )
      assert.match(stored, /late\.bin/)
    })

    for (const name of ['react', 'vue']) {
      it(`${name}: what is uploaded reaches the state, and what is removed leaves it`, async () => {
        const path = await files.make(`${name}.bin`, 50_000)
        await browser.open(`${demo.url}${name}/`)
        await eventually(
          () => document.querySelector('presigned-upload')?.shadowRoot?.querySelector('input') && 1,
        )
        await watch(browser)
        await browser.chooseFiles(INPUT, [path])
        const { done, failed } = await outcome(browser)
        assert.deepEqual(failed, [])
        const keys = (await eventually(listed)).split('\n')
        assert.deepEqual(
          keys,
          done.map(({ key }) => key),
        )
        assert.equal(await demo.digest(keys[0] ?? ''), await sha256(path))
        // Rows follow once a frame: until then the button is still the one that cancels.
        await eventually(() => {
          const root = document.querySelector('presigned-upload')?.shadowRoot
          const remove = root?.querySelector<HTMLElement>('li [part~=remove-button]')
          remove?.click()
          return remove && 'pressed'
        })
        await eventually(() => document.querySelectorAll('#sent li').length === 0)
      })
    }
  })
}
