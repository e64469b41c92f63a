import { existsSync } from 'node:fs'
import { bundle, packageFolder } from './bundle.js'
import type { Command } from './command.js'
import { parseFlags, type Flags } from './flags.js'
import { runServers } from './run-servers.js'
import { readServerSettings, readSigning, serverFlags } from './server-flags.js'
import { UsageError } from './usage-error.js'
import { readRate } from './values.js'

const flags = {
  ...serverFlags,
  throttle: { type: 'string', value: 'SIZE', help: 'bytes a second for each transfer; else THROTTLE' },
} as const satisfies Flags

/** The pages, the script-tag bundle and the signature tool. */
const folders = [packageFolder('demo'), bundle, packageFolder('dist/demo')]

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Shows the element in a page, with an endpoint and a bucket of its own.',
  usage: 'demo [options]',
  flags,
  details: `Nothing needs a network or an account. Open the address that it prints, drop
files, and find them in the folder. Ctrl-C ends it.`,
  examples: [
    ['presigned-upload demo', 'on http://127.0.0.1:8080'],
    ['presigned-upload demo --port 0 --bucket-port 0', 'on any free ports'],
    [
      'presigned-upload demo --validity 10s --cut-at-expiry --throttle 1MB',
      'watch large files outlive their URL and arrive all the same',
    ],
  ],

  async run(args, terminal) {
    const { values, positionals } = parseFlags(flags, args)
    if (positionals.length > 0) throw new UsageError('demo takes options only.')
    const settings = readServerSettings(values, terminal.env)
    const throttle = values.throttle === undefined ? settings.throttle : readRate('throttle', values.throttle)
    if (!folders.every((folder) => existsSync(folder))) {
      terminal.err('The bundle is missing: in a checkout, npm run build makes it.')
      return 1
    }
    const signing = readSigning(values, terminal.env)
    return runServers({ ...settings, throttle, folders, signing }, terminal, ({ url, store }) => {
      terminal.out(`bucket: ${store.origin} in ${settings.bucketDir}`)
      terminal.out(`ready: ${url}`)
    })
  },
}
