/** What `demo` and `serve` have in common: two servers, chosen by options or else by the variables of `npm start`. */
import type { DemoSigning } from '../demo.js'
import { readSettings, SettingsError, type DemoSettings } from '../demo/settings.js'
import type { Terminal } from './command.js'
import type { Flags, Values } from './flags.js'
import { UsageError } from './usage-error.js'
import { oneOf, readCount, readValidity } from './values.js'

export const serverFlags = {
  port: { type: 'string', value: 'PORT', help: '8080; 0 takes any free one; else PORT' },
  'bucket-port': { type: 'string', value: 'PORT', help: 'of the bucket: 9000; else BUCKET_PORT' },
  store: { type: 'string', value: 'NAME', help: 'how it signs: cos (the default) or s3; else STORE' },
  dir: { type: 'string', value: 'FOLDER', help: 'where objects lie: .data/bucket; else BUCKET_DIR' },
  validity: { type: 'string', value: 'TIME', help: 'granted by default, at the least: 15m; else VALIDITY' },
  'max-validity': { type: 'string', value: 'TIME', help: 'granted at the most: 1h; else MAX_VALIDITY' },
  'cut-at-expiry': { type: 'boolean', help: 'interrupt a transfer that outlives its grant' },
  faults: { type: 'boolean', help: 'take failures over HTTP, at /_faults' },
} as const satisfies Flags

/** @throws UsageError */
export function readSigning({ store }: Values<typeof serverFlags>, { STORE }: Terminal['env']): DemoSigning {
  return oneOf('store', store ?? (STORE || 'cos'), ['cos', 's3'])
}

/** @throws UsageError for an option or a variable that cannot be meant */
export function readServerSettings(
  values: Values<typeof serverFlags>,
  environment: Terminal['env'],
): DemoSettings {
  const settings = fromEnvironment(environment)
  const validity = ifGiven('validity', readValidity) ?? settings.validity
  const maxValidity = ifGiven('max-validity', readValidity) ?? settings.maxValidity
  return {
    ...settings,
    port: ifGiven('port', readPort) ?? settings.port,
    bucketPort: ifGiven('bucket-port', readPort) ?? settings.bucketPort,
    bucketDir: values.dir ?? settings.bucketDir,
    validity,
    maxValidity: Math.max(validity, maxValidity),
    cutAtExpiry: values['cut-at-expiry'] ?? settings.cutAtExpiry,
    faults: values.faults ?? settings.faults,
  }

  function ifGiven(
    name: 'port' | 'bucket-port' | 'validity' | 'max-validity',
    read: (name: string, text: string) => number,
  ): number | undefined {
    const text = values[name]
    return text === undefined ? undefined : read(name, text)
  }
}

function readPort(name: string, text: string): number {
  return readCount(name, text, 0, 65_535)
}

function fromEnvironment(environment: Terminal['env']): DemoSettings {
  try {
    return readSettings(environment)
  } catch (error) {
    if (error instanceof SettingsError) throw new UsageError(error.message)
    throw error
  }
}
