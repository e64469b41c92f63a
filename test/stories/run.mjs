/**
 * Opens every story of the built Storybook in Chromium and ends with `N passed, M failed`. A story passes when its
 * play function does, nothing reaches the console, no request leaves for elsewhere, and axe finds nothing in the
 * light scheme nor in the dark one; a page of the manual, when it renders and the console stays empty.
 *
 *   node test/stories/run.mjs            all
 *   node test/stories/run.mjs failures   those with "failures" in their id
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launch } from 'puppeteer-core'
import { prepareEngines } from '../../scripts/browsers.mjs'
import { CHROMIUM_ARGS } from '../../scripts/lib/launchers.mjs'
import { buildIfStale } from './support/build.mjs'
import { openVisitor } from './support/visitor.mjs'
import { serve } from './support/serve.mjs'

/** Pages at a time. */
const VISITORS = 3

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const { chromium } = prepareEngines()
if (!chromium) {
  console.error('The stories need Chromium')
  process.exit(1)
}

const filter = process.argv[2] ?? ''
await buildIfStale('storybook-static')
const { entries } = JSON.parse(await readFile('storybook-static/index.json', 'utf8'))
const waiting = Object.values(entries).filter(({ id }) => id.includes(filter))
const server = await serve('storybook-static')
const browser = await launch({ executablePath: chromium, args: CHROMIUM_ARGS, headless: true })
let passed = 0
let failed = 0
try {
  await Promise.all(Array.from({ length: VISITORS }, visitAll))
} finally {
  await browser.close()
  await server.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

async function visitAll() {
  const visitor = await openVisitor(browser, server.origin)
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const faults = await visitor.visit(entry)
    if (faults.length === 0) passed++
    else failed++
    if (faults.length > 0) console.log(`✗ ${entry.title} › ${entry.name} (${entry.id})`)
    for (const fault of faults) console.log(`  ${fault}`)
  }
}
