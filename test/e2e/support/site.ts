/** The script-tag bundle on a page of its own, with parts of it missing on purpose. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const bundle = new URL('../../../dist/cdn/', import.meta.url)

export interface Site {
  readonly url: string
  /** So many requests for a language are answered with 404. */
  missing: number
  /** What is answered with 404. */
  gone: RegExp | null
  /** Paths of the languages that were asked for. */
  readonly asked: string[]
  readonly server: Server
}

/** All that a page has to allow for Trusted Types. */
const POLICY = `require-trusted-types-for 'script'; trusted-types presigned-upload presigned-upload-html presigned-links-html`

/** All three elements, and what the page's policy has stopped. */
const STRICT = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
  <script>
    window.stopped = []
    document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.violatedDirective))
  </script>
  ${['upload', 'download', 'folder'].map((name) => `<script type="module" src="/presigned-${name}.min.js"></script>`).join('')}
  <presigned-upload checksum="md5"></presigned-upload>
  <presigned-download object-key="a.bin" share></presigned-download>
  <presigned-folder></presigned-folder>`

/** `GET /page/<language>` is the page, `GET /strict` one with all elements and Trusted Types. */
export async function startSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site')
    if (pathname.startsWith('/page/')) {
      const lang = pathname.slice('/page/'.length)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,">
        <script type="module" src="/presigned-upload.min.js"></script>
        <presigned-upload multiple></presigned-upload>`)
      return
    }
    if (pathname === '/strict') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Content-Security-Policy', POLICY)
      return void response.end(STRICT)
    }
    const language = pathname.startsWith('/locales/')
    if (language) site.asked.push(pathname)
    if ((language && site.missing-- > 0) || site.gone?.test(pathname))
      return void response.writeHead(404).end()
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
    readFile(new URL(`.${pathname}`, bundle)).then(
      (text) => response.end(text),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const site: Site = { url, missing: 0, gone: null, asked: [], server }
  return site
}
