/**
 * Finds the browsers that tests run in; on Debian as root it installs those that are missing.
 *
 *   node scripts/browsers.mjs                                    says which engines there are
 *   REQUIRE_ENGINES=chromium,firefox,webkit node scripts/…       a missing one is an error
 */
import { pathToFileURL } from 'node:url'
import { canInstall, install } from './lib/debian.mjs'
import { findEngines } from './lib/engines.mjs'

const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/**
 * The engines to test in, after installing what can be installed.
 * @returns {import('./lib/engines.mjs').Engines}
 */
export function prepareEngines() {
  const missing = names().filter((name) => !(name in findEngines()))
  if (missing.length > 0 && canInstall())
    install(
      'browsers',
      missing.flatMap((name) => PACKAGES[name]),
    )
  const engines = findEngines()
  checkRequired(engines)
  return engines
}

/** @returns {('chromium' | 'firefox' | 'webkit')[]} */
function names() {
  return /** @type {('chromium' | 'firefox' | 'webkit')[]} */ (Object.keys(PACKAGES))
}

/** @param {import('./lib/engines.mjs').Engines} engines */
function checkRequired(engines) {
  const required = (process.env.REQUIRE_ENGINES ?? '').split(',').filter(Boolean)
  const missing = required.filter((name) => !(name in engines))
  if (missing.length > 0) throw new Error(`browsers: required but not found: ${missing.join(', ')}`)
  if (Object.keys(engines).length === 0) {
    throw new Error('browsers: none found. Install Chrome or Firefox, or set CHROME_PATH or FIREFOX_PATH.')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const engines = prepareEngines()
    for (const [name, found] of Object.entries(engines)) {
      console.log(`${name.padEnd(9)}${typeof found === 'string' ? found : found.browser}`)
    }
    const absent = names().filter((name) => !(name in engines))
    if (absent.length > 0) console.log(`not here: ${absent.join(', ')}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
