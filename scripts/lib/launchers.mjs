/** Web Test Runner launchers for the engines found. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { puppeteerLauncher } from '@web/test-runner-puppeteer'
import { webdriverLauncher } from '@web/test-runner-webdriver'
import { startWebKitDriver } from './webkit-driver.mjs'

const asRoot = process.getuid?.() === 0

/** Chromium flags: no traffic of its own, and no sandbox where the system refuses one to root. */
export const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(asRoot ? ['--no-sandbox'] : []),
]

/** Firefox preferences: no traffic of its own. */
export const FIREFOX_PREFS = {
  'app.update.enabled': false,
  // This panel takes the focus from the page, and with it the keys that a test sends.
  'browser.download.alwaysOpenPanel': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
}

/**
 * Firefox preferences: files are saved there, and nobody is asked.
 *
 * @param {string} folder
 */
export function savingTo(folder) {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
  }
}

/** @param {import('./engines.mjs').Engines} engines */
export async function launchersFor(engines) {
  const launchers = []
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'))
  process.once('exit', () => rmSync(downloads, { recursive: true, force: true }))
  if (engines.chromium) launchers.push(chromium(engines.chromium, downloads))
  if (engines.firefox) launchers.push(firefox(engines.firefox, downloads))
  if (engines.webkit) launchers.push(await webkit(engines.webkit))
  return launchers
}

/** @param {string} executablePath @param {string} downloads */
function chromium(executablePath, downloads) {
  return puppeteerLauncher({
    launchOptions: {
      executablePath,
      args: CHROMIUM_ARGS,
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    },
  })
}

/** @param {string} executablePath @param {string} downloads */
function firefox(executablePath, downloads) {
  return puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: { ...FIREFOX_PREFS, ...savingTo(downloads) },
    },
    // The default makes an isolated context, which Firefox opens in the background, without focus.
    createPage: ({ browser }) => browser.newPage(),
  })
}

/** @param {NonNullable<import('./engines.mjs').Engines['webkit']>} paths */
async function webkit(paths) {
  const { port, capabilities, stop } = await startWebKitDriver(paths)
  const launcher = webdriverLauncher({ hostname: '127.0.0.1', port, capabilities })
  const stopSession = launcher.stop.bind(launcher)
  launcher.name = 'WebKit'
  launcher.initialize = after(launcher.initialize.bind(launcher), () => (launcher.name = 'WebKit'))
  launcher.stop = after(stopSession, stop)
  return launcher
}

/**
 * @template {unknown[]} A
 * @param {(...args: A) => Promise<void>} first
 * @param {() => unknown} then
 */
function after(first, then) {
  return async (/** @type {A} */ ...args) => {
    await first(...args)
    then()
  }
}
