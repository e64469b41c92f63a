/** What tests need from Debian's packages. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where packages can be installed, a run that is to prove something must not do without. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** @param {string} what for the messages @param {readonly string[]} packages */
export function install(what, packages) {
  console.error(`${what}: installing ${packages.join(' ')}`)
  const options = /** @type {const} */ ({
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 5 * 60_000,
  })
  spawnSync('apt-get', ['update', '-qq'], options)
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  const { status } = spawnSync('apt-get', wanted, options)
  if (status !== 0) console.error(`${what}: apt-get could not install ${packages.join(' ')}`)
}
