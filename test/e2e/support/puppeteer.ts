/** Chromium over CDP and Firefox over WebDriver BiDi. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type ElementHandle, type LaunchOptions, type Browser, type Page } from 'puppeteer-core'
import { locate, type Driver, type Memory } from './browser.js'
import { CHROMIUM_ARGS, FIREFOX_PREFS, found, savingTo } from './engines.js'

export async function openChromium(): Promise<Driver> {
  return await open('chromium', {
    executablePath: found.chromium ?? '',
    args: [...CHROMIUM_ARGS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
}

export async function openFirefox(): Promise<Driver> {
  return await open('firefox', {
    browser: 'firefox',
    executablePath: found.firefox ?? '',
  })
}

async function open(name: 'chromium' | 'firefox', options: LaunchOptions): Promise<Driver> {
  const downloads = await mkdtemp(join(tmpdir(), 'downloads-'))
  // A large file takes longer than the protocol's own time-out; the test runner has one.
  const browser = await launch({
    ...options,
    ...(name === 'chromium'
      ? { downloadBehavior: { policy: 'allow', downloadPath: downloads } }
      : { extraPrefsFirefox: { ...FIREFOX_PREFS, ...savingTo(downloads) } }),
    headless: true,
    protocolTimeout: 0,
  })
  const page = await browser.newPage()
  await page.setViewport({ width: 900, height: 800 })
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname))

  return {
    name,
    downloads,
    async open(url) {
      await page.goto(url, { waitUntil: 'load' })
    },
    run: (expression) => page.evaluate(expression),
    async chooseFiles(input, paths) {
      const handle = await page.evaluateHandle(locate(input))
      await (handle.asElement() as ElementHandle<HTMLInputElement>).uploadFile(...paths)
    },
    async screenshot(path) {
      await page.screenshot({ path: path })
    },
    failed: () => failed,
    memory: async () => (name === 'chromium' ? await memory(browser, page) : null),
    async close() {
      await browser.close()
      await rm(downloads, { recursive: true, force: true })
    },
  }
}

/** The kernel keeps the peak, so that nothing slips through between two looks. */
async function memory(browser: Browser, page: Page): Promise<Memory | null> {
  const heap = (await page.evaluate('gc(), performance.memory.usedJSHeapSize')) as number
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const peaks = await Promise.all(renderers.map(({ id }) => peakResident(id)))
  return { heap, peak: Math.max(...peaks) }
}

async function peakResident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
