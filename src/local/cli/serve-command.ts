import type { DemoKey } from '../demo.js'
import { bundle } from './bundle.js'
import type { Command } from './command.js'
import { faultFlags, readFaults } from './fault-flags.js'
import { parseFlags, type Flags, type Values } from './flags.js'
import { runServers } from './run-servers.js'
import { readServerSettings, readSigning, serverFlags } from './server-flags.js'
import { UsageError } from './usage-error.js'
import { readOrigin } from './values.js'

const flags = {
  origin: { type: 'string', multiple: true, value: 'ORIGIN', help: 'of the page; * for any. Needed' },
  ...serverFlags,
  share: { type: 'boolean', help: 'lists and links too: the element of a folder, /s for links' },
  'secret-id': { type: 'string', value: 'ID', help: 'the key of the bucket; random without both' },
  'secret-key': { type: 'string', value: 'KEY', help: 'for a signing endpoint of your own; no real key' },
  ...faultFlags,
} as const satisfies Flags

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves a signing endpoint and a bucket for a page of yours.',
  usage: 'serve --origin ORIGIN [options]',
  flags,
  details: `For development: whoever reaches this machine's loopback may upload. The page at
ORIGIN uses the endpoint that is printed; faults show what it does when things
go wrong. With --secret-id and --secret-key an endpoint of your own can sign for
the bucket: cos({ bucket: 'demo-1250000000', region: 'local', protocol: 'http',
domain: '127.0.0.1:9000', … }), or s3({ bucket: 'demo', region: 'local',
endpoint: 'http://127.0.0.1:9000', style: 'domain', … }).`,
  examples: [
    ['presigned-upload serve --origin http://localhost:5173', 'for a page on a development server'],
    [
      'presigned-upload serve --origin http://localhost:5173 --answer 503:SlowDown:2 --fault-count 3',
      'the bucket is busy three times, then takes the file',
    ],
    [
      "presigned-upload serve --origin '*' --validity 5s --cut-at-expiry --throttle 200kB",
      'URLs that run out',
    ],
  ],

  async run(args, terminal) {
    const { values, positionals } = parseFlags(flags, args)
    if (positionals.length > 0) throw new UsageError('serve takes options only.')
    const origins = (values.origin ?? []).map((text) => readOrigin('origin', text, { any: true }))
    if (origins.length === 0)
      throw new UsageError('--origin is missing: where your page is, such as http://localhost:5173.')
    const settings = readServerSettings(values, terminal.env)
    const faults = readFaults(values)
    const key = readKey(values)
    const signing = readSigning(values, terminal.env)
    const share = values.share ?? false
    const folders = share ? [bundle] : []
    const options = { ...settings, signing, share, folders, origins, ...(key && { key }) }
    return runServers(options, terminal, ({ url, store }) => {
      for (const fault of faults) store.faults.add(fault)
      terminal.out(`bucket: ${store.origin} in ${settings.bucketDir}`)
      if (faults.length > 0) terminal.out(`faults: ${faults.map(({ kind }) => kind).join(', ')}`)
      if (share) terminal.out(`links: ${url}s`)
      terminal.out(`ready: ${url}api/sign`)
    })
  },
}

function readKey(values: Values<typeof flags>): DemoKey | null {
  const { 'secret-id': secretId, 'secret-key': secretKey } = values
  if (secretId && secretKey) return { secretId, secretKey }
  if (secretId === undefined && secretKey === undefined) return null
  throw new UsageError('--secret-id and --secret-key belong together.')
}
