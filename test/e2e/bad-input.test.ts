/** What a page or its back end gets wrong: a clear error, and the file is not lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { startDemo, type Demo } from './support/demo.js'
import { startEndpoints, type Endpoints } from './support/endpoints.js'
import { sha256, temporaryFiles, type Files } from './support/files.js'
import { openPage, retryWith, shown, upload } from './support/upload.js'

/** The endpoint's answer, the code of the failure, and its phase. */
const answers: readonly [title: string, status: number, type: string, body: string, code: string][] = [
  ['a page in place of a grant', 200, 'text/html', '<!doctype html><title>Sign in</title>', 'unauthorized'],
  ['401', 401, 'text/plain', 'who are you?', 'unauthorized'],
  ['500', 500, 'text/plain', 'oops', 'endpoint-failed'],
  ['JSON that is no grant', 200, 'application/json', '{"ok":true}', 'bad-grant'],
  ['half of a JSON document', 200, 'application/json', '{"url":', 'bad-grant'],
  ['a URL that runs script', 200, 'application/json', '{"url":"javascript:alert(1)"}', 'bad-grant'],
  [
    'a header value that no browser sends',
    200,
    'application/json',
    '{"url":"http://127.0.0.1:9/x?secret=s3cr3t","headers":{"Content-Disposition":"—😬"}}',
    'bad-grant',
  ],
]

for (const engine of engines()) {
  describe(`bad input in ${engine}`, () => {
    let browser: Browser
    let demo: Demo
    let files: Files
    let endpoints: Endpoints
    let path: string

    before(async () => {
      files = await temporaryFiles()
      path = await files.make('precious.bin', 300_000)
      endpoints = await startEndpoints()
      demo = await startDemo()
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await demo.stop()
      await endpoints.close()
      await files.remove()
    })

    /** Fails with this code; once the page is mended, `retry()` brings the same file home. */
    async function failsThenArrives(attributes: Record<string, string | null>, code: string): Promise<void> {
      await openPage(browser, demo.url, { retries: '2', ...attributes })
      const { done, failed, events } = await upload(browser, [path])
      assert.deepEqual(done, [])
      assert.deepEqual(
        failed.map(({ error }) => error?.code),
        [code],
      )
      assert.equal(events.filter((type) => type === 'upload-error').length, 1)
      assert.ok(failed[0]?.error?.message)
      assert.ok(failed[0].error.hint)
      assert.doesNotMatch(JSON.stringify(failed) + (await shown(browser)), /s3cr3t|alert\(1\)|q-signature/)

      const { done: mended } = await retryWith(browser, { endpoint: '/api/sign' })
      assert.equal(await demo.digest(mended[0]?.key ?? ''), await sha256(path))
    }

    it('no endpoint', () => failsThenArrives({ endpoint: null }, 'no-endpoint'))

    for (const [title, status, type, body, code] of answers) {
      it(`the endpoint answers: ${title}`, async () => {
        const endpoint = endpoints.add({ status, type, body })
        await failsThenArrives({ endpoint }, code)
        assert.ok(endpoints.asked(endpoint) <= 2, 'asked again and again')
      })
    }

    it('the endpoint cannot be reached', () =>
      failsThenArrives({ endpoint: `${endpoints.nowhere}/sign` }, 'endpoint-unreachable'))

    it('the bucket cannot be reached', async () => {
      const grant = { url: `${endpoints.nowhere}/object?q-signature={n}` }
      const endpoint = endpoints.add({ status: 200, type: 'application/json', body: JSON.stringify(grant) })
      await failsThenArrives({ endpoint }, 'network')
    })
  })
}
