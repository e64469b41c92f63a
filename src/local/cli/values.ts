/** Values of options, read. A wrong one is a `UsageError` that names the option and shows what it takes. */
import { parseSize } from '../../wire.js'
import { UsageError } from './usage-error.js'

const seconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 }

/** Seconds of `500ms`, `90s`, `15m`, `2h`, `7d` or a plain number of seconds; negative only where asked for. */
export function readDuration(name: string, text: string, { negative = false } = {}): number {
  const [, amount, unit = 's'] = /^([+-]?\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text.trim()) ?? []
  const value = Number(amount) * (seconds[unit] ?? NaN)
  if (amount === undefined || !Number.isFinite(value) || (value < 0 && !negative))
    throw wrong(name, 'takes a time such as 90s, 15m, 2h or 7d', text)
  return value
}

/** As `readDuration`, for what is signed: whole seconds, at least one. */
export function readValidity(name: string, text: string): number {
  const value = readDuration(name, text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw wrong(name, 'takes whole seconds from 1, such as 90s, 15m, 2h or 7d', text)
  return value
}

/** Milliseconds since the epoch of an ISO 8601 date. */
export function readDate(name: string, text: string): number {
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(moment)) throw wrong(name, 'takes a date such as 2031-05-17T18:00:00Z', text)
  return moment
}

export function readCount(name: string, text: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= min && value <= max) return value
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`
  throw wrong(name, `takes a whole number ${range}`, text)
}

/** Bytes of `64kB`, `1.5 MiB` or a plain number. */
export function readSize(name: string, text: string): number {
  const value = parseSize(text)
  if (value === null) throw wrong(name, 'takes a size such as 500kB, 20MB or 1.5GiB', text)
  return value
}

/** Bytes a second: a size, but not 0. */
export function readRate(name: string, text: string): number {
  const value = readSize(name, text)
  if (value >= 1) return value
  throw wrong(name, 'takes bytes a second such as 500kB', text)
}

/** An origin, or `*` where that is allowed. A path behind it would never match. */
export function readOrigin(name: string, text: string, { any = false } = {}): string {
  if (any && text === '*') return text
  const origin = URL.canParse(text) ? new URL(text).origin : 'null'
  if (origin === 'null' || text.replace(/\/$/, '') !== origin)
    throw wrong(name, 'takes scheme, host and port of the page, such as https://app.example', text)
  return origin
}

/** An address on the web, without query or fragment, to which a path is added. */
export function readAddress(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && !/[?#]/.test(text) && !url.username) return url.href
  throw wrong(name, 'takes an address such as https://app.example/s', text)
}

/** `Name: value`. The value is not quoted in the message: it may be a secret. */
export function readHeader(name: string, text: string): readonly [string, string] {
  const [, header, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([\x20-\x7e]*)$/.exec(text.trim()) ?? []
  if (header === undefined || value === undefined)
    throw new UsageError(`--${name} takes a header such as 'Cache-Control: no-cache', in ASCII.`)
  return [header, value]
}

/** One of the names, to the letter. */
export function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const name = names.find((candidate) => candidate === value)
  if (name !== undefined) return name
  throw wrong(option, `takes ${names.join(' or ')}`, value)
}

export function required(option: string, value: string | undefined, variable: string): string {
  if (value) return value
  throw new UsageError(`--${option} is missing; it may also come from the environment as ${variable}.`)
}

function wrong(name: string, takes: string, text: string): UsageError {
  return new UsageError(`--${name} ${takes}, not ${JSON.stringify(text)}.`)
}
