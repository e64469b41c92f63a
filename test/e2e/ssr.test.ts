/** The element is drawn by a server, taken up in the browser, and uploads. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { node } from '../package/support.js'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { sha256, temporaryFiles, type Files } from './support/files.js'
import { bundle, serve, type Served } from './support/served.js'
import { upload, watch } from './support/upload.js'

/** In a process of its own, as a server would, with what was built. */
const RENDER = `
  import { render } from '@lit-labs/ssr'
  import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
  import { html } from 'lit'
  import 'presigned-upload/define'
  const element = html\`<presigned-upload
    endpoint="/api/sign" multiple name="files" max-size="20MB" value='[{"key":"a/1.png","name":"1.png","size":3}]'
  ></presigned-upload>\`
  console.log(await collectResult(render(element)))`

/** Modules are loaded once the shim is there. */
const SHIMMED = RENDER.replace(/^  import '(.*)'$/m, "  await import('$1')")

const HYDRATION = `
  import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
  import 'presigned-upload/define'`

/** Before any module runs: what the parser made, with the focus on it, and an ear for complaints. */
const EARLY = `
  window.complaints = []
  for (const name of ['warn', 'error']) console[name] = (...words) => complaints.push(words.join(' '))
  addEventListener('error', ({ message }) => complaints.push(message))
  window.drawn = document.querySelector('presigned-upload').shadowRoot?.querySelector('button')
  drawn?.focus()`

declare global {
  interface Window {
    complaints: string[]
    drawn?: HTMLButtonElement
  }
}

const rendered = await node(['--input-type=module', '--eval', RENDER])

describe('rendered on a server', () => {
  it('is a shadow tree with styles, the invitation and what may be added', () => {
    const { code, stdout, stderr } = rendered
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, /<template shadowroot="open" shadowrootmode="open"[^>]*><style>/)
    assert.match(stdout, /choose files/)
    assert.match(stdout, /Up to 20 MB each/)
  })

  it('H02: needs no window and no document, brings none, and is not misled by a window that is a shim', async () => {
    const tell = `console.log(typeof window, typeof document)`
    const bare = await node(['--input-type=module', '--eval', `${RENDER};${tell}`])
    assert.match(bare.stdout, /\nundefined undefined\n$/)
    const shimmed = await node(['--input-type=module', '--eval', `globalThis.window = globalThis;${SHIMMED}`])
    assert.deepEqual([shimmed.code, shimmed.stderr], [0, ''])
    assert.match(shimmed.stdout, /choose files/)
  })
})

for (const engine of engines()) {
  describe(`drawn by a server, in ${engine}`, () => {
    let browser: Browser
    let served: Served
    let files: Files

    before(async () => {
      files = await temporaryFiles()
      served = await serve(async (folder) => {
        await bundle(folder, 'hydration', HYDRATION)
        for (const script of ['hydration.js', 'presigned-upload.min.js']) {
          const body = `${rendered.stdout}<script>${EARLY}</script><script type="module" src="/${script}"></script>`
          await writeFile(join(folder, `${script}.html`), `<!doctype html><body><form>${body}</form>`)
        }
      })
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await served.stop()
      await files.remove()
    })

    async function ready(script: string): Promise<void> {
      await browser.open(`${served.url}${script}.html`)
      await browser.evaluate(async () => {
        await customElements.whenDefined('presigned-upload')
        const element = document.querySelector('presigned-upload')
        await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete
      })
      await watch(browser)
    }

    async function uploads(): Promise<void> {
      const path = await files.make('drawn.bin', 123_456)
      const { done, failed } = await upload(browser, [path])
      assert.deepEqual(failed, [])
      const { key } = done.find(({ name }) => name === 'drawn.bin') ?? {}
      assert.ok(key)
      assert.equal((await served.store.object(key))?.sha256, await sha256(path))
      const seen = await browser.evaluate(() => {
        const root = document.querySelector('presigned-upload')?.shadowRoot
        return {
          keys: new FormData(document.querySelector('form') ?? undefined).getAll('files').map(String),
          zones: root?.querySelectorAll('.zone').length,
          complaints: window.complaints,
        }
      })
      assert.deepEqual(seen, { keys: ['a/1.png', key], zones: 1, complaints: [] })
    }

    it('is taken up by Lit’s hydration: the same button keeps the focus, and works', async () => {
      await ready('hydration.js')
      const kept = await browser.evaluate(() => {
        const root = document.querySelector('presigned-upload')?.shadowRoot
        let picked = 0
        root?.querySelector('input')?.addEventListener('click', (event) => {
          event.preventDefault()
          picked++
        })
        window.drawn?.click()
        return {
          same: window.drawn === root?.querySelector('button'),
          focus: root?.activeElement === window.drawn,
          picked,
        }
      })
      assert.deepEqual(kept, { same: true, focus: true, picked: 1 })
      await uploads()
    })

    it('is drawn anew by the script-tag bundle, once', async () => {
      await ready('presigned-upload.min.js')
      await uploads()
    })
  })
}
