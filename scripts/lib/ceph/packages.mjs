/** The programs a cluster needs, and where they come from. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const PROGRAMS = ['monmaptool', 'ceph', 'ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin']
const PACKAGES = ['ceph-mon', 'ceph-osd', 'radosgw', 'ceph-common']

/**
 * Installs what is missing where that can be done: on Debian, as root.
 * @returns {string | null} why there can be no cluster here, or `null`
 */
export function prepareCeph() {
  if (missing().length > 0 && canInstall()) install()
  const absent = missing()
  if (absent.length === 0) return null
  return `Ceph is not here: ${absent.join(', ')} missing; on Debian: apt-get install ${PACKAGES.join(' ')}`
}

/** Where the packages can be installed, a run that is to prove something must not do without. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function missing() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return PROGRAMS.filter((name) => !folders.some((folder) => runs(join(folder, name))))
}

function install() {
  console.error(`ceph: installing ${PACKAGES.join(' ')}`)
  const options = /** @type {const} */ ({
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 5 * 60_000,
  })
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options)
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
