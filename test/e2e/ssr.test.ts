/** The elements are drawn by a server, taken up in the browser, and work. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { PresignedDownloadElement } from '../../src/define-download.js'
import type { PresignedFolderElement } from '../../src/define-folder.js'
import type {} from '../../src/define.js'
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
  import 'presigned-upload/define-download'
  import 'presigned-upload/define-folder'
  const elements = html\`<presigned-upload
      endpoint="/api/sign" multiple name="files" max-size="20MB" value='[{"key":"a/1.png","name":"1.png","size":3}]'
    ></presigned-upload>
    <presigned-download endpoint="/api/sign" object-key="reports/May.pdf" share></presigned-download>
    <presigned-folder endpoint="/api/sign"></presigned-folder>
    <presigned-folder endpoint="/api/sign"><p>May.pdf</p></presigned-folder>\`
  console.log(await collectResult(render(elements)))`

/** Modules are loaded once the shim is there. */
const SHIMMED = RENDER.replace(/^  import '(.*)'$/gm, "  await import('$1')")

const HYDRATION = `
  import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
  import 'presigned-upload/define'
  import 'presigned-upload/define-download'
  import 'presigned-upload/define-folder'`

const PAGES = {
  hydration: ['hydration.js'],
  anew: ['presigned-upload.min.js', 'presigned-download.min.js', 'presigned-folder.min.js'],
}

/** Before any module runs: what the parser made, with the focus on it, and an ear for complaints. */
const EARLY = `
  window.complaints = []
  for (const name of ['warn', 'error']) console[name] = (...words) => complaints.push(words.join(' '))
  addEventListener('error', ({ message }) => complaints.push(message))
  window.linked = document.querySelectorAll('presigned-download, presigned-folder')
  window.bases = [...linked].map(({ shadowRoot }) => shadowRoot?.querySelector('.base'))
  window.drawn = document.querySelector('presigned-upload').shadowRoot?.querySelector('button')
  drawn?.focus()`

declare global {
  interface Window {
    complaints: string[]
    drawn?: HTMLButtonElement
    /** The elements that ask for links, and what the parser made of each. */
    linked: NodeListOf<PresignedDownloadElement | PresignedFolderElement>
    bases: (HTMLElement | undefined)[]
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
    assert.match(stdout, /Download May\.pdf/)
    assert.equal(stdout.match(/<template shadowroot=/g)?.length, 4)
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
        for (const [page, scripts] of Object.entries(PAGES)) {
          const modules = scripts.map((script) => `<script type="module" src="/${script}"></script>`).join('')
          const body = `<form>${rendered.stdout}<script>${EARLY}</script>${modules}</form>`
          await writeFile(join(folder, `${page}.html`), `<!doctype html><body>${body}`)
        }
      })
      browser = await openBrowser(engine)
    })
    after(async () => {
      await browser.close()
      await served.stop()
      await files.remove()
    })

    async function ready(page: keyof typeof PAGES): Promise<void> {
      await browser.open(`${served.url}${page}.html`)
      await browser.evaluate(async () => {
        for (const name of ['upload', 'download', 'folder'])
          await customElements.whenDefined(`presigned-${name}`)
        await document.querySelector('presigned-upload')?.updateComplete
        for (const element of window.linked) await element.updateComplete
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

    /** The link is asked for, the list is there. */
    async function links(): Promise<void> {
      const seen = await browser.evaluate(async () => {
        const [download, ...folders] = [...window.linked] as [
          PresignedDownloadElement,
          ...PresignedFolderElement[],
        ]
        const asked = new Promise<string>((resolve) => {
          download.sign = (request) => {
            resolve('key' in request ? request.key : '')
            return new Promise(() => {})
          }
        })
        await download.updateComplete
        download.shadowRoot?.querySelector('button')?.click()
        for (const { shadowRoot } of folders)
          while (!shadowRoot?.querySelector('[part=count]')) await new Promise(requestAnimationFrame)
        const count = (selector: string) =>
          [...window.linked].map(({ shadowRoot }) => shadowRoot?.querySelectorAll(selector).length)
        return { asked: await asked, bases: count('.base'), skeletons: count('.skeleton') }
      })
      assert.deepEqual(seen, { asked: 'reports/May.pdf', bases: [1, 1, 1], skeletons: [0, 0, 0] })
    }

    it('is taken up by Lit’s hydration: the same button keeps the focus, and works', async () => {
      await ready('hydration')
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
          bases: [...window.linked].map(
            ({ shadowRoot }, i) => shadowRoot?.querySelector('.base') === window.bases[i],
          ),
        }
      })
      assert.deepEqual(kept, { same: true, focus: true, picked: 1, bases: [true, true, true] })
      await links()
      await uploads()
    })

    it('is drawn anew by the script-tag bundle, once', async () => {
      await ready('anew')
      await links()
      await uploads()
    })
  })
}
