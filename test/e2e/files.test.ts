/** Files of every kind go from disk through the browser into the bucket, byte for byte. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startDemo, type Demo } from './support/demo.js'
import { sha256, temporaryFiles, type Files } from './support/files.js'
import { openPage, upload } from './support/upload.js'

const MEGABYTE = 1_000_000

for (const engine of engines()) {
  describe(`files in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let files: Files

    before(async () => {
      files = await temporaryFiles()
      demo = await startDemo()
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await demo.stop()
      await files.remove()
    })

    async function arrives(paths: readonly string[]): Promise<void> {
      const { done, failed } = await upload(browser, paths)
      assert.deepEqual(failed, [])
      assert.equal(done.length, paths.length)
      for (const path of paths) {
        const item = done.find(({ name }) => name === basename(path))
        assert.ok(item?.key, `${path} has no key`)
        assert.equal(await demo.digest(item.key), await sha256(path), path)
      }
    }

    it('30 at once', async () => {
      const sizes = Array.from({ length: 30 }, (_, index) => index * 37_123 + 1)
      const paths = await Promise.all(sizes.map((size, index) => files.make(`${index}.bin`, size)))
      await openPage(browser, demo.url)
      await arrives(paths)
    })

    it('a name with every hard character', async () => {
      const path = await files.make(`a +#?%&=;,@$^~ 文件 🥳 é %2F "q" !'()*[]{}.txt`, 1_234)
      await openPage(browser, demo.url)
      await arrives([path])
    })

    for (const kind of ['pre-signed', 'short']) {
      it(`J06: its ${kind} link goes to the clipboard to the letter, and gives the same file back under its name`, async () => {
        const path = await files.make(`a +#?%&=;,@$^~ 文件 🥳 %2F "q" 'link'.txt`, 4_321)
        await openPage(browser, demo.url, {
          share: '10m',
          ...(kind === 'pre-signed' && { 'share-endpoint': null }),
        })
        await arrives([path])
        const link = await browser.evaluate(async () => {
          let copied = ''
          const take = async ([item]: readonly ClipboardItem[]) =>
            void (copied = (await (await item?.getType('text/plain'))?.text()) ?? '')
          Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: take } })
          const root = document.querySelector('presigned-upload')?.shadowRoot
          for (;;) {
            const button = root?.querySelector<HTMLElement>('[part~=copy-button]')
            if (button?.isConnected && copied === '' && !root?.querySelector('[part=share-status]'))
              button.click()
            if (copied !== '' && root?.querySelector('[part=share-status]')) break
            await new Promise((resolve) => requestAnimationFrame(resolve))
          }
          return { url: copied, inPage: document.documentElement.outerHTML + root.innerHTML }
        })
        assert.equal(link.url.startsWith(`${demo.url}s/`), kind === 'short')
        const answer = await fetch(link.url)
        assert.equal(
          createHash('sha256')
            .update(new Uint8Array(await answer.arrayBuffer()))
            .digest('hex'),
          await sha256(path),
        )
        assert.match(
          decodeURIComponent(answer.headers.get('content-disposition') ?? ''),
          /^attachment;.*文件 🥳 %2F "q" 'link'\.txt$/,
        )
        assert.doesNotMatch(link.inPage, /q-signature/)
      })
    }

    it('E01: no bytes at all', async () => {
      const path = await files.make('empty.txt', 0)
      await openPage(browser, demo.url)
      await arrives([path])
    })

    it('200 MB, without holding them in memory', async () => {
      const path = await files.make('large.bin', 200 * MEGABYTE)
      await openPage(browser, demo.url)
      const before = await browser.memory()
      await arrives([path])
      const after = await browser.memory()
      if (!before || !after) return
      assert.ok(after.heap - before.heap < 10 * MEGABYTE, `JS heap grew by ${after.heap - before.heap}`)
      assert.ok(
        after.peak - before.peak < 80 * MEGABYTE,
        `the page's process grew by ${after.peak - before.peak}`,
      )
    })
  })
}
