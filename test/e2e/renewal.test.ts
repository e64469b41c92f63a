/** A URL that ran out, in each way in which a page can find out: the file arrives all the same. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startDemo, type Demo } from './support/demo.js'
import { sha256, temporaryFiles, type Files } from './support/files.js'
import { grants, holdFirstGrant, openPage, recordGrants, upload } from './support/upload.js'

const MEGABYTE = 1_000_000
/** Seconds. */
const VALIDITY = 3

for (const engine of engines()) {
  describe(`renewal in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let files: Files

    before(async () => {
      files = await temporaryFiles()
      demo = await startDemo({ validity: VALIDITY })
      browser = await openBrowser(engine)
    })
    afterEach(() => demo.clearFaults())
    after(async () => {
      await browser.close()
      await demo.stop()
      await files.remove()
    })

    /** One file, one renewal, one key, the same bytes. */
    async function arrivesAfterOneRenewal(path: string, bucket = demo): Promise<void> {
      const before = await bucket.keys()
      const { done, failed, events } = await upload(browser, [path])
      assert.deepEqual(failed, [])
      const [item] = done
      assert.ok(item?.key)
      assert.equal(item.renewals, 1)
      assert.equal(await bucket.digest(item.key), await sha256(path))
      const added = (await bucket.keys()).filter((key) => !before.includes(key))
      assert.deepEqual(added, [item.key])
      assert.deepEqual(
        events.filter((type) => type !== 'upload-start'),
        ['upload-add', 'upload-renew', 'upload-success', 'upload-complete'],
      )
      // Within one second an endpoint signs the same URL again: that one is not used, but asked for anew.
      const granted = await grants(browser)
      assert.equal(new Set(granted.map(({ url }) => url)).size, 2)
      assert.deepEqual(new Set(granted.map(({ key }) => key)), new Set([item.key]))
    }

    it('(a) while the item waited', async () => {
      await openPage(browser, demo.url)
      await holdFirstGrant(browser, VALIDITY)
      await arrivesAfterOneRenewal(await files.make('a.bin', 2 * MEGABYTE))
    })

    it('(b) the store refuses at the start, readably', async () => {
      await openPage(browser, demo.url)
      await recordGrants(browser)
      await demo.fault({ kind: 'clock-skew', ms: 3_600_000, method: 'PUT', count: 1 })
      await arrivesAfterOneRenewal(await files.make('b.bin', 2 * MEGABYTE))
    })

    it('(c) the store refuses without CORS headers: the page sees status 0', async () => {
      await openPage(browser, demo.url)
      await recordGrants(browser)
      await demo.fault({ kind: 'latency', ms: (VALIDITY + 1) * 1_000, method: 'PUT', count: 1 })
      await demo.fault({ kind: 'no-cors-on-errors', method: 'PUT', count: 1 })
      await arrivesAfterOneRenewal(await files.make('c.bin', 2 * MEGABYTE))
    })

    it('(d) the store cuts the running transfer', async () => {
      const strict = await startDemo({ validity: VALIDITY, cutAtExpiry: true, throttle: MEGABYTE })
      try {
        await openPage(browser, strict.url)
        await recordGrants(browser)
        await arrivesAfterOneRenewal(await files.make('d.bin', 5 * MEGABYTE), strict)
      } finally {
        await strict.stop()
      }
    })
  })
}
