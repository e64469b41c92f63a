/**
 * Which browser engines this machine has, and where. Nothing is downloaded here: tests run in the
 * browsers that are installed, at the places where their installers put them.
 */
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'

/** @typedef {{ chromium?: string, firefox?: string, webkit?: { driver: string, browser: string, display: string } }} Engines */

const env = process.env
const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
}

const MAC = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
}

const WINDOWS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
}

/** @returns {Engines} */
export function findEngines() {
  const chromium = find('chromium', env.CHROME_PATH)
  const firefox = find('firefox', env.FIREFOX_PATH)
  const webkit = findWebKit()
  return { ...(chromium && { chromium }), ...(firefox && { firefox }), ...(webkit && { webkit }) }
}

/**
 * @param {'chromium' | 'firefox'} engine
 * @param {string | undefined} chosen a path from the environment; it wins, and must work
 */
function find(engine, chosen) {
  if (chosen) {
    if (runs(chosen)) return chosen
    throw new Error(`${engine}: nothing can be run at ${chosen}`)
  }
  return usualPlaces(engine).find(runs)
}

/** @param {'chromium' | 'firefox'} engine */
function usualPlaces(engine) {
  if (platform() === 'win32')
    return WINDOWS[engine].flatMap((path) => programs.map((root) => join(root, path)))
  if (platform() === 'darwin') {
    return MAC[engine].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((root) => macBinary(root, name)),
    )
  }
  return NAMES[engine].flatMap(onPath)
}

/** @param {string} root @param {string} name */
function macBinary(root, name) {
  return join(root, `${name}.app/Contents/MacOS`, name.startsWith('Firefox') ? 'firefox' : name)
}

/** WebKit can be driven where Debian's driver, its small browser and a virtual display are. */
function findWebKit() {
  if (platform() !== 'linux') return undefined
  const driver = onPath('WebKitWebDriver').find(runs)
  const display = onPath('Xvfb').find(runs)
  const browser = webkitFolders()
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(runs)
  return driver && display && browser ? { driver, browser, display } : undefined
}

function webkitFolders() {
  return ['/usr/lib', '/usr/libexec', ...list('/usr/lib').map((name) => join('/usr/lib', name))].flatMap(
    (parent) =>
      list(parent)
        .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
        .map((name) => join(parent, name)),
  )
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} name */
function onPath(name) {
  return (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
}

/** @param {string} path */
export function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
