/**
 * What the element costs beside a bare `XMLHttpRequest`: the same bytes to the same bucket, in one browser, in turns.
 *
 *   node bench/transfer.mjs [megabytes=100] [rounds=5]
 *
 * Prints the medians in seconds and their ratio. Needs a Chromium (CHROME_PATH, or where systems keep it).
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { prepareEngines } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGS } from '../scripts/lib/launchers.mjs'

const [megabytes = 100, rounds = 5] = process.argv.slice(2).map(Number)
const directory = await mkdtemp(join(tmpdir(), 'bench-'))
const demo = spawn(process.execPath, [fileURLToPath(new URL('../scripts/start.mjs', import.meta.url))], {
  env: { ...process.env, PORT: '0', BUCKET_PORT: '0', BUCKET_DIR: directory },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const url = await new Promise((resolve, reject) => {
  demo.stdout.setEncoding('utf8').on('data', (text) => {
    const ready = /^ready: (\S+)/m.exec(text)
    if (ready) resolve(ready[1])
  })
  demo.once('exit', () => reject(new Error('The demo did not start')))
})
const browser = await puppeteer.launch({ executablePath: prepareEngines().chromium, args: CHROMIUM_ARGS })
try {
  const page = await browser.newPage()
  await page.goto(url)
  const times = await page.evaluate(compare, megabytes * 1_000_000, rounds)
  const element = median(times.element)
  const bare = median(times.bare)
  console.log(
    `${megabytes} MB, median of ${rounds}: element ${element.toFixed(2)} s, XMLHttpRequest ${bare.toFixed(2)} s`,
  )
  console.log(`ratio ${(element / bare).toFixed(2)}`)
} finally {
  await browser.close()
  demo.kill()
  await rm(directory, { recursive: true, force: true })
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** Runs in the page. */
async function compare(size, rounds) {
  const upload = document.querySelector('presigned-upload')
  const file = new File([new Uint8Array(size)], 'bench.bin')
  const timed = async (run) => {
    const start = performance.now()
    await run()
    return (performance.now() - start) / 1_000
  }
  const byElement = () =>
    new Promise((resolve, reject) => {
      upload.addEventListener(
        'upload-complete',
        ({ detail }) => (detail.failed.length ? reject(new Error('failed')) : resolve()),
        {
          once: true,
        },
      )
      upload.addFiles([file])
    })
  const byRequest = async () => {
    const answer = await fetch('/api/sign', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        action: 'upload',
        id: crypto.randomUUID(),
        attempt: 1,
        file: { name: file.name, type: 'application/octet-stream', size },
      }),
    })
    const { url, headers } = await answer.json()
    await new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('PUT', url)
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
      request.onload = () => (request.status === 200 ? resolve() : reject(new Error(String(request.status))))
      request.onerror = reject
      request.send(file)
    })
  }
  const times = { element: [], bare: [] }
  await byElement()
  await byRequest()
  for (let round = 0; round < rounds; round++) {
    times.element.push(await timed(byElement))
    times.bare.push(await timed(byRequest))
    upload.clear()
  }
  return times
}
