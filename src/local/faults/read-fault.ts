import type { Fault, FaultKind } from './fault.js'

type Check = (value: unknown) => boolean
interface Field {
  readonly check: Check
  readonly says: string
  readonly optional?: boolean
}

const amount: Field = { check: (value) => isWhole(value) && value >= 0, says: 'a whole number from 0' }
const rate: Field = { check: (value) => isWhole(value) && value > 0, says: 'a whole number from 1' }
const offset: Field = { check: isWhole, says: 'a whole number' }
const text: Field = { check: (value) => typeof value === 'string', says: 'a string' }
const flag: Field = { check: (value) => typeof value === 'boolean', says: 'true or false' }
const status: Field = { check: (value) => isWhole(value) && value >= 400 && value < 600, says: '400 to 599' }
/** Goes into a header as it is. */
const headerValue: Field = {
  check: (value) => amount.check(value) || (typeof value === 'string' && /^[\x20-\x7e]*$/.test(value)),
  says: 'a number or printable ASCII',
}

const targets: Record<string, Field> = { method: maybe(text), key: maybe(text), count: maybe(rate) }

const kinds: Record<FaultKind, Record<string, Field>> = {
  latency: { ms: amount },
  'answer-latency': { ms: amount },
  throttle: { bytesPerSecond: rate },
  answer: { status, code: text, message: maybe(text), retryAfter: maybe(headerValue) },
  reset: { afterBytes: amount },
  'never-answer': {},
  'never-read': {},
  'no-cors-on-errors': {},
  'refuse-preflight': { cors: maybe(flag) },
  damage: { at: maybe(amount) },
  'clock-skew': { ms: offset },
  'ceph-expiry': {},
}

/** Checks a fault that came from outside. @throws TypeError that says what is wrong */
export function readFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) throw new TypeError('A fault must be an object.')
  const given = new Map<string, unknown>(Object.entries(value))
  const kind = given.get('kind')
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind))
    throw new TypeError(`A fault's kind must be one of: ${Object.keys(kinds).join(', ')}.`)

  const fields: Record<string, Field> = { ...targets, ...kinds[kind as FaultKind] }
  for (const [name, { check, says, optional }] of Object.entries(fields)) {
    if (optional && given.get(name) === undefined) continue
    if (!check(given.get(name))) throw new TypeError(`${kind}: ${name} must be ${says}.`)
  }
  const unknown = [...given.keys()].find((name) => name !== 'kind' && !Object.hasOwn(fields, name))
  if (unknown !== undefined) throw new TypeError(`${kind}: there is no ${unknown}.`)
  return Object.freeze(Object.fromEntries(given)) as unknown as Fault
}

function maybe(field: Field): Field {
  return { ...field, optional: true }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
