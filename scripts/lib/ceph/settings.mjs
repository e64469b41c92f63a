/**
 * The cluster's configuration file. One copy of everything, in memory, on loopback, and no keys between the
 * daemons: it holds nothing worth keeping and nobody else reaches it.
 * @param {{ folder: string, id: string, monitorPort: number, gatewayPort: number }} cluster
 */
export function cephSettings({ folder, id, monitorPort, gatewayPort }) {
  return section('global', {
    fsid: id,
    'mon host': `v2:127.0.0.1:${monitorPort}/0`,
    'public addr': '127.0.0.1',
    'auth cluster required': 'none',
    'auth service required': 'none',
    'auth client required': 'none',
    // The gateway wants an encrypted line to the monitor, which there is not without keys.
    'ms mon client mode': 'crc',
    'mon data': `${folder}/mon`,
    'osd data': `${folder}/osd`,
    'rgw data': `${folder}/gateway`,
    'run dir': folder,
    'admin socket': `${folder}/$name.asok`,
    'log file': `${folder}/$name.log`,
    'mon cluster log file': `${folder}/cluster.log`,
    'osd objectstore': 'memstore',
    'memstore device bytes': 4 * 2 ** 30,
    'osd pool default size': 1,
    'osd pool default min size': 1,
    'osd pool default pg num': 4,
    'osd pool default pg autoscale mode': 'off',
    'osd crush chooseleaf type': 0,
    'mon allow pool size one': true,
    // Seconds that the monitor gathers changes; the gateway makes its pools one after another.
    'paxos propose interval': 0.05,
    'paxos min wait': 0.01,
    'rgw frontends': `beast endpoint=127.0.0.1:${gatewayPort}`,
    // A bucket's name may stand before either.
    'rgw dns name': 'localhost',
    'rgw enable usage log': false,
  })
}

/** @param {string} name @param {Record<string, string | number | boolean>} values */
function section(name, values) {
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${value}`)
  return `[${name}]\n${lines.join('\n')}\n`
}
