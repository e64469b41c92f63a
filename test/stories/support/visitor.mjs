/** A browser page that opens one entry of the Storybook after the other and tells what is wrong with each. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { listen } from './listen.mjs'

/** Milliseconds for one play function. */
const PATIENCE = 20_000
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
export async function openVisitor(browser, origin) {
  // A window of its own, so that it is painted while others are.
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width: 900, height: 900 })
  page.setDefaultNavigationTimeout(40_000)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  const session = await page.createCDPSession()
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await page.evaluateOnNewDocument(listen)

  /** @type {string[]} */
  let faults = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${error instanceof Error ? error.stack : error}`))
  // A story with files on their way asks before it is left.
  page.on('dialog', (dialog) => dialog.accept())
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (/^(https?|wss?):/.test(url) && !url.startsWith(origin)) faults.push(`request to ${new URL(url).host}`)
  })

  return {
    /**
     * @param {{ id: string, type: 'story' | 'docs' }} entry
     * @returns {Promise<string[]>} faults, none when all is well
     */
    async visit({ id, type }) {
      faults = []
      try {
        const address = `${origin}/iframe.html?viewMode=${type}&id=${id}&globals=a11y.manual:!true`
        await page.goto(address).catch((error) => {
          if (error.name !== 'TimeoutError') throw error
          // Seen once on a busy machine. A story that does not load fails both times.
          console.log(`again, as it did not load in time: ${id}`)
          return page.goto(address)
        })
        faults.push(...(await withTimeout(page.evaluate('ended'))))
        if (type === 'story') faults.push(...(await accessibility()))
        else await page.waitForFunction(storiesRendered, { timeout: PATIENCE })
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error))
      }
      return faults
    },
  }

  async function accessibility() {
    await page.evaluate(axe)
    const found = []
    for (const scheme of ['light', 'dark']) found.push(...(await page.evaluate(examine, scheme, TAGS)))
    return found
  }
}

/** Runs in the page: the stories within a page of the manual come after its words. */
function storiesRendered() {
  return [...document.querySelectorAll('.sb-story > [data-name]')].every(
    (place) => place.childElementCount > 0,
  )
}

/** Runs in the page. @param {string} scheme @param {string[]} tags */
async function examine(scheme, tags) {
  document.documentElement.style.colorScheme = scheme
  const { violations } = await axe.run('#storybook-root', { runOnly: tags, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `axe, ${scheme}: ${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  )
}

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
function withTimeout(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not finished after ${PATIENCE} ms`)), PATIENCE)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
