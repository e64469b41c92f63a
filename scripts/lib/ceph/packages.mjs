/** The programs a cluster needs, and where they come from. */
import { delimiter, join } from 'node:path'
import { canInstall, install } from '../debian.mjs'
import { runs } from '../engines.mjs'

const PROGRAMS = ['monmaptool', 'ceph', 'ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin']
const PACKAGES = ['ceph-mon', 'ceph-osd', 'radosgw', 'ceph-common']

/**
 * Installs what is missing where that can be done: on Debian, as root.
 * @returns {string | null} why there can be no cluster here, or `null`
 */
export function prepareCeph() {
  if (missing().length > 0 && canInstall()) install('ceph', PACKAGES)
  const absent = missing()
  if (absent.length === 0) return null
  return `Ceph is not here: ${absent.join(', ')} missing; on Debian: apt-get install ${PACKAGES.join(' ')}`
}

function missing() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return PROGRAMS.filter((name) => !folders.some((folder) => runs(join(folder, name))))
}
