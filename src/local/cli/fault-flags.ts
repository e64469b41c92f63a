/** Every failure the embedded store can make, as an option. */
import type { Fault, FaultEffect, FaultKind, FaultTarget } from '../faults/fault.js'
import { readFault } from '../faults/read-fault.js'
import type { Flag, Flags, Values } from './flags.js'
import { UsageError } from './usage-error.js'
import { readCount, readDuration, readRate, readSize } from './values.js'

interface FaultOption {
  readonly flag: Flag
  /** Absent for a fault without fields: the option alone says it. */
  readonly read?: (name: string, text: string) => FaultEffect
}

/** The compiler asks for an option for each kind, so that none is forgotten. */
const options: { readonly [Kind in FaultKind]: FaultOption } = {
  latency: {
    flag: { type: 'string', value: 'TIME', help: 'wait before the request is looked at' },
    read: (name, text) => ({ kind: 'latency', ms: milliseconds(name, text) }),
  },
  'answer-latency': {
    flag: { type: 'string', value: 'TIME', help: 'wait between the last byte and the answer' },
    read: (name, text) => ({ kind: 'answer-latency', ms: milliseconds(name, text) }),
  },
  throttle: {
    flag: { type: 'string', value: 'SIZE', help: 'bytes a second for each transfer, e.g. 500kB' },
    read: (name, text) => ({ kind: 'throttle', bytesPerSecond: readRate(name, text) }),
  },
  answer: {
    flag: { type: 'string', value: 'STATUS:CODE[:WAIT]', help: 'refuse, e.g. 503:SlowDown:2 (Retry-After)' },
    read: readAnswer,
  },
  reset: {
    flag: { type: 'string', value: 'SIZE', help: 'reset the connection after so many bytes' },
    read: (name, text) => ({ kind: 'reset', afterBytes: readSize(name, text) }),
  },
  'never-answer': { flag: { type: 'boolean', help: 'read the body and stay silent' } },
  'never-read': { flag: { type: 'boolean', help: 'leave the body unread and stay silent' } },
  'no-cors-on-errors': { flag: { type: 'boolean', help: 'errors without CORS headers: status 0 in a page' } },
  'refuse-preflight': { flag: { type: 'boolean', help: 'answer preflights with 403' } },
  damage: {
    flag: { type: 'string', value: 'OFFSET', help: 'flip a bit of the body at this byte' },
    read: (name, text) => ({ kind: 'damage', at: readCount(name, text, 0) }),
  },
  'clock-skew': {
    flag: { type: 'string', value: 'TIME', help: "the store's clock is off, e.g. 2h or, behind, =-2h" },
    read: (name, text) => ({ kind: 'clock-skew', ms: milliseconds(name, text, true) }),
  },
  'ceph-expiry': { flag: { type: 'boolean', help: 'refuse what has expired as Ceph does: 403, no CORS' } },
}

export const faultFlags = {
  ...(Object.fromEntries(Object.entries(options).map(([kind, { flag }]) => [kind, flag])) as {
    readonly [Kind in FaultKind]: Flag
  }),
  'fault-count': { type: 'string', value: 'N', help: 'all these only for the first N requests' },
  'fault-key': { type: 'string', value: 'PATTERN', help: 'all these only for keys like it; * is any run' },
  'fault-method': { type: 'string', value: 'METHOD', help: 'all these only for this method' },
} as const satisfies Flags

/** The faults that were asked for. @throws UsageError */
export function readFaults(values: Values<typeof faultFlags>): readonly Fault[] {
  const given = values as Readonly<Record<string, string | boolean | undefined>>
  const target = readTarget(values)
  const faults = Object.entries(options).flatMap(([kind, { read }]) => {
    const value = given[kind]
    if (value === undefined || value === false) return []
    const effect = read ? read(kind, String(value)) : { kind }
    return [checked(kind, { ...effect, ...target })]
  })
  if (faults.length === 0 && Object.keys(target).length > 0)
    throw new UsageError('--fault-count, --fault-key and --fault-method need a fault, such as --answer.')
  return faults
}

function readTarget(values: Values<typeof faultFlags>): FaultTarget {
  const { 'fault-count': count, 'fault-key': key, 'fault-method': method } = values
  return {
    ...(count !== undefined && { count: readCount('fault-count', count, 1) }),
    ...(key !== undefined && { key }),
    ...(method !== undefined && { method }),
  }
}

function checked(kind: string, fault: object): Fault {
  try {
    return readFault(fault)
  } catch (error) {
    throw new UsageError(`--${error instanceof Error ? error.message : kind}`)
  }
}

function readAnswer(name: string, text: string): FaultEffect {
  const [, status, code, wait] = /^(\d{3}):(\w+)(?::(\d+))?$/.exec(text) ?? []
  if (status === undefined || code === undefined)
    throw new UsageError(`--${name} takes STATUS:CODE, such as 503:SlowDown or 503:SlowDown:2.`)
  return { kind: 'answer', status: Number(status), code, ...(wait !== undefined && { retryAfter: wait }) }
}

function milliseconds(name: string, text: string, negative = false): number {
  return Math.round(readDuration(name, text, { negative }) * 1000)
}
