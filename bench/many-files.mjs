/**
 * What ten thousand files cost the page: files of 1 KB, added in one call to the built script-tag bundle.
 *
 *   npm run build && node bench/many-files.mjs
 *
 * Prints a table; exit code 1 when a figure is over its limit. Needs a Chromium (CHROME_PATH, or where systems
 * keep it). The limits are several times what is measured on two cores, so that a busy machine does not break them.
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'
import { prepareEngines } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGS } from '../scripts/lib/launchers.mjs'
import { addMany, removeAll, sendProgress, startSending } from './lib/many-files-page.mjs'

/** The most that is allowed. */
export const LIMITS = {
  'to the painted list, ms': 1_000,
  'longest task, ms': 500,
  'nodes in the document': 1_500,
  'heap grown, MB': 60,
  'removing all, longest task, ms': 500,
  'event among all, times that among 10': 5,
  'frame among all, times that among 10': 3,
}

/** Answers the figures by name, those of `LIMITS` among them. */
export async function measure(count = 10_000) {
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
    const added = await inPage(addMany, count)
    const few = await progress(browser, origin, 10)
    const many = await progress(browser, origin, count)
    const removed = await inPage(removeAll, count)
    return {
      'to the painted list, ms': added.painted,
      'longest task, ms': added.longest,
      'nodes in the document': added.nodes,
      'elements in the document': added.elements,
      'heap grown, MB': added.heap / 1e6,
      'scrolling through, longest frame, ms': added.scrolled,
      'nodes after scrolling': added.nodesAfter,
      'progress event among 10, µs': few.event,
      'progress event among all, µs': many.event,
      'its frame among 10, ms': few.frame,
      'its frame among all, ms': many.frame,
      'event among all, times that among 10': many.event / few.event,
      'frame among all, times that among 10': many.frame / few.frame,
      'removing all, longest task, ms': removed,
    }
  } finally {
    await browser.close()
    close()
  }
}

/** Frames that are told of progress. */
const FRAMES = 100

/** What an event takes until it is told, in microseconds, and what its frame takes all in all, in milliseconds. */
async function progress(browser, origin, count) {
  const page = await browser.newPage()
  await page.goto(origin)
  await page.evaluate(startSending, count)
  await page.evaluate(sendProgress, FRAMES / 4)
  const before = await page.metrics()
  const event = await page.evaluate(sendProgress, FRAMES)
  const after = await page.metrics()
  await page.close()
  return { event, frame: ((after.TaskDuration - before.TaskDuration) / FRAMES) * 1000 }
}

/** The folder of the bundle, and a page that loads it. */
async function serve(folder) {
  const page =
    '<!doctype html><title>bench</title><script type="module" src="presigned-upload.min.js"></script>'
  const server = createServer((request, response) => {
    const name = request.url === '/' ? null : (request.url ?? '').slice(1)
    const body = name === null ? Promise.resolve(page) : readFile(new URL(name, folder))
    body.then(
      (content) => {
        response.setHeader('Content-Type', name?.endsWith('.js') ? 'text/javascript' : 'text/html')
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
  const figures = await measure()
  for (const [name, value] of Object.entries(figures)) {
    const limit = LIMITS[name]
    const over = limit !== undefined && value > limit
    if (over) process.exitCode = 1
    const note = limit === undefined ? '' : `${over ? 'OVER' : 'at most'} ${limit.toLocaleString('en')}`
    const text = value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 })
    console.log(`${name.padEnd(44)}${text.padStart(10)}  ${note}`)
  }
}
