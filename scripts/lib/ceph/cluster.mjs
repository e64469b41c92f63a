/** A cluster of one monitor, one object daemon and one gateway: the least that serves S3. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../free-port.mjs'
import { Daemons } from './daemons.mjs'
import { cephSettings } from './settings.mjs'

/** Milliseconds between two questions whether the gateway answers. */
const PAUSE = 100

/**
 * Starts the daemons on free ports of the loopback interface, in a folder of their own.
 * @param {{ port?: number, signal?: AbortSignal }} options port of the gateway; 0 takes any free one
 */
export async function startCluster({ port = 0, signal = AbortSignal.timeout(90_000) }) {
  const folder = await mkdtemp(join(tmpdir(), 'presigned-upload-ceph-'))
  const id = randomUUID()
  const monitorPort = await freePort()
  const gatewayPort = port === 0 ? await freePort() : port
  const settings = join(folder, 'ceph.conf')
  for (const name of ['mon', 'osd', 'gateway']) await mkdir(join(folder, name))
  await writeFile(settings, cephSettings({ folder, id, monitorPort, gatewayPort }))

  const daemons = new Daemons(settings)
  const stop = async () => {
    await daemons.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const map = join(folder, 'monitors')
    const monitor = `[v2:127.0.0.1:${monitorPort}]`
    await daemons.run('monmaptool', '--create', '--fsid', id, '--addv', 'a', monitor, map)
    await daemons.run('ceph-mon', '-i', 'a', '--mkfs', '--monmap', map)
    daemons.start('ceph-mon', '-i', 'a')

    const osd = randomUUID()
    await Promise.all([
      daemons.run('ceph', 'osd', 'new', osd),
      daemons.run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd),
    ])
    daemons.start('ceph-osd', '-i', '0')
    daemons.start('radosgw', '-n', 'client.gateway')

    const endpoint = `http://127.0.0.1:${gatewayPort}`
    while (!(await answers(endpoint))) {
      daemons.check()
      await delay(PAUSE, undefined, { signal })
    }
    return { endpoint, run: daemons.run.bind(daemons), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param {string} url */
async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
