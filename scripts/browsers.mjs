/**
 * Finds the browsers that tests run in; on Debian as root it installs those that are missing.
 *
 *   node scripts/browsers.mjs                                    says which engines there are
 *   REQUIRE_ENGINES=chromium,firefox,webkit node scripts/…       a missing one is an error
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
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
  if (missing.length > 0 && canInstall()) install(missing.flatMap((name) => PACKAGES[name]))
  const engines = findEngines()
  checkRequired(engines)
  return engines
}

/** @returns {('chromium' | 'firefox' | 'webkit')[]} */
function names() {
  return /** @type {('chromium' | 'firefox' | 'webkit')[]} */ (Object.keys(PACKAGES))
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`browsers: installing ${packages.join(' ')}`)
  const options = /** @type {const} */ ({
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 5 * 60_000,
  })
  spawnSync('apt-get', ['update', '-qq'], options)
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  )
  if (status !== 0) console.error(`browsers: apt-get could not install ${packages.join(' ')}`)
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
