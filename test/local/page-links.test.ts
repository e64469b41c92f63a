import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fileResponse } from '../../src/local/demo/files.js'

const demo = fileURLToPath(new URL('../../demo', import.meta.url))
const PAGES = ['/', '/form.html', '/download.html', '/folder.html', '/react/', '/vue/', '/signature.html']

const linksOf = async (path: string, folders: readonly string[]) => {
  const html = await (await fileResponse(path, folders))?.text()
  const [nav = ''] = /<nav aria-label="Other pages">.*<\/nav>/.exec(html ?? '') ?? []
  return Array.from(nav.matchAll(/href="([^"]+)"/g), ([, href]) => href)
}

describe('the pages of the demo', () => {
  for (const path of PAGES)
    it(`${path} leads to all others`, async () =>
      assert.deepEqual(
        await linksOf(path, [demo]),
        PAGES.filter((page) => page !== path),
      ))

  it('lead to none that is not there', async () => {
    const tool = fileURLToPath(new URL('../../demo/react', import.meta.url))
    assert.deepEqual(await linksOf('/', [tool]), [])
  })
})
