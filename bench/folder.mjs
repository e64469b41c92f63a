/**
 * What a folder with 50,000 objects costs the page, in the built script-tag bundle, and how much memory a ZIP takes.
 *
 *   npm run build && node bench/folder.mjs
 *
 * Prints a table; exit code 1 when a figure is over its limit. Needs a Chromium. The limits are several times what is
 * measured on two cores, so that a busy machine does not break them.
 */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { setImmediate } from 'node:timers'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'
import { prepareEngines } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGS } from '../scripts/lib/launchers.mjs'
import { browse, saveMany } from './lib/folder-page.mjs'

/** The most that is allowed. */
export const LIMITS = {
  'to the first rows, ms': 2_000,
  'longest task while all pages come, ms': 1_000,
  'longest task while sorting and filtering, ms': 1_000,
  'nodes of the element': 1_500,
  'heap while a ZIP of 150 MB is made, MB': 30,
}

/** Answers the figures by name, those of `LIMITS` among them. */
export async function measure() {
  const { origin, close } = await serve(new URL('../dist/cdn/', import.meta.url))
  const args = [...CHROMIUM_ARGS, '--enable-precise-memory-info', '--js-flags=--expose-gc']
  const browser = await puppeteer.launch({
    executablePath: prepareEngines().chromium,
    args,
    protocolTimeout: 0,
  })
  try {
    const inPage = async (act, ...values) => {
      const page = await browser.newPage()
      await page.setViewport({ width: 900, height: 800 })
      await page.goto(origin)
      const result = await page.evaluate(act, ...values)
      await page.close()
      return result
    }
    const list = await inPage(browse, 50_000)
    const zip = await inPage(saveMany, 15, 10_000_000)
    return {
      'to the first rows, ms': list.first,
      'to all 50,000, ms': list.all,
      'longest task while all pages come, ms': list.coming,
      'longest task while sorting and filtering, ms': list.arranging,
      'longest frame while scrolling, ms': list.scrolling,
      'nodes of the element': list.nodes,
      'heap of the list, MB': list.heap / 1e6,
      'heap while a ZIP of 150 MB is made, MB': zip.heap / 1e6,
      'ZIP, MB a second': zip.size / 1e6 / (zip.time / 1000),
    }
  } finally {
    await browser.close()
    close()
  }
}

/** The bundle, a page that loads it, and objects that are as large as their address says. */
async function serve(folder) {
  const page =
    '<!doctype html><title>bench</title><script type="module" src="presigned-folder.min.js"></script>'
  const piece = new Uint8Array(100_000).fill(7)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench')
    const size = Number(searchParams.get('size'))
    if (size > 0) {
      response.writeHead(200, { 'Content-Length': size })
      const send = (left) => {
        if (left <= 0) return response.end()
        if (response.write(piece)) setImmediate(send, left - piece.length)
        else response.once('drain', () => send(left - piece.length))
      }
      return send(size)
    }
    const body = pathname === '/' ? Promise.resolve(page) : readFile(new URL(`.${pathname}`, folder))
    body.then(
      (content) => {
        response.setHeader('Content-Type', pathname.endsWith('.js') ? 'text/javascript' : 'text/html')
        response.end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, value] of Object.entries(await measure())) {
    const limit = LIMITS[name]
    const over = limit !== undefined && value > limit
    if (over) process.exitCode = 1
    const note = limit === undefined ? '' : `${over ? 'OVER' : 'at most'} ${limit.toLocaleString('en')}`
    const text = value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 })
    console.log(`${name.padEnd(48)}${text.padStart(10)}  ${note}`)
  }
}
