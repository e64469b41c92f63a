/** The element in real browsers, with Ceph's gateway as its bucket. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from '../e2e/support/browser.js'
import { sha256, temporaryFiles, type Files } from '../e2e/support/files.js'
import { grants, holdFirstGrant, openPage, recordGrants, upload } from '../e2e/support/upload.js'
import { where } from './support/ceph.js'
import { startCephPage, type CephPage } from './support/page.js'

/** Seconds. */
const VALIDITY = 3

for (const engine of engines()) {
  describe(`Ceph as the bucket, in ${engine}`, where, () => {
    let browser: Browser
    let page: CephPage
    let files: Files

    before(async () => {
      files = await temporaryFiles()
      page = await startCephPage(VALIDITY)
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await page.stop()
      await files.remove()
    })

    it('files arrive, and come back with the same bytes', async () => {
      const paths = [await files.make('Ünïcode (1) +&.bin', 1_500_000), await files.make('empty.bin', 0)]
      await openPage(browser, page.url, { multiple: '' })
      const { done, failed } = await upload(browser, paths)
      assert.deepEqual(failed, [])
      assert.equal(done.length, 2)
      for (const [index, path] of paths.entries())
        assert.equal(await downloaded(browser, done[index]?.key ?? ''), await sha256(path))
    })

    it('A05: a URL that ran out, which Ceph refuses without CORS headers, is renewed', async () => {
      const path = await files.make('late.bin', 500_000)
      await openPage(browser, page.url)
      await recordGrants(browser)
      page.line.holdNextPut((VALIDITY + 2) * 1_000)
      const { done, failed, events } = await upload(browser, [path])
      assert.deepEqual(failed, [])
      assert.deepEqual(page.line.answers, [403, 200])
      assert.equal(done[0]?.renewals, 1)
      assert.equal(events.filter((type) => type === 'upload-renew').length, 1)
      const granted = await grants(browser)
      assert.equal(new Set(granted.map(({ key }) => key)).size, 1)
      assert.equal(await downloaded(browser, done[0]?.key ?? ''), await sha256(path))
    })

    it('a URL that ran out while the item waited is renewed before anything is sent', async () => {
      const path = await files.make('waited.bin', 500_000)
      await openPage(browser, page.url)
      await holdFirstGrant(browser, VALIDITY)
      const { done, failed } = await upload(browser, [path])
      assert.deepEqual(failed, [])
      assert.equal(done[0]?.renewals, 1)
      assert.equal(await downloaded(browser, done[0]?.key ?? ''), await sha256(path))
    })
  })
}

/** Asks the endpoint for a link, fetches it from Ceph, and answers the SHA-256 of what came. */
async function downloaded(browser: Browser, key: string): Promise<string> {
  return await browser.evaluate(async (wanted) => {
    const answer = await fetch('/api/sign', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'download', key: wanted }),
    })
    const { url } = (await answer.json()) as { url: string }
    const bytes = await (await fetch(url)).arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }, key)
}
