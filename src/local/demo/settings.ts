/** What the environment says about the demo. */
export interface DemoSettings {
  /** Port of page and signing endpoint; 0: any free one. */
  readonly port: number
  readonly bucketPort: number
  readonly bucketDir: string
  /** Seconds granted by default and at the least. */
  readonly validity: number
  /** Seconds granted at the most, to a page that asks for more. */
  readonly maxValidity: number
  /** Interrupt a transfer when its validity ends. */
  readonly cutAtExpiry: boolean
  /** Bytes a second for each transfer; `null`: as fast as it goes. */
  readonly throttle: number | null
  /** Offer the control port for failures. */
  readonly faults: boolean
}

/** A value that cannot be meant. Its message names the variable and what it takes. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws SettingsError */
export function readSettings(environment: Environment): DemoSettings {
  const validity = readNumber(environment, 'VALIDITY', 1, 604_800) ?? 900
  const maxValidity = readNumber(environment, 'MAX_VALIDITY', 1, 604_800) ?? 3600
  return {
    port: readNumber(environment, 'PORT', 0, 65_535) ?? 8080,
    bucketPort: readNumber(environment, 'BUCKET_PORT', 0, 65_535) ?? 9000,
    bucketDir: environment.BUCKET_DIR || '.data/bucket',
    validity,
    maxValidity: Math.max(validity, maxValidity),
    cutAtExpiry: readSwitch(environment, 'CUT_AT_EXPIRY'),
    throttle: readNumber(environment, 'THROTTLE', 1, Number.MAX_SAFE_INTEGER),
    faults: readSwitch(environment, 'FAULTS'),
  }
}

function readNumber(environment: Environment, name: string, min: number, max: number): number | null {
  const text = environment[name]
  if (text === undefined || text === '') return null
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= min && value <= max) return value
  throw new SettingsError(
    `${name} must be a whole number from ${min} to ${max}, not ${JSON.stringify(text)}.`,
  )
}

function readSwitch(environment: Environment, name: string): boolean {
  const text = environment[name] ?? ''
  if (text === '' || text === '0' || text === '1') return text === '1'
  throw new SettingsError(`${name} must be 1 or 0, not ${JSON.stringify(text)}.`)
}
