import { acceptEntries, acceptEntryTakes, LARGEST_PUT, parseSize, type FileDescription } from '../wire.js'
import { runsInBrowser } from './inline-types.js'
import { checkOptionNames } from './option-names.js'
import { Refusal } from './problem.js'

/** Bytes, or words such as `20MB`. */
export type Size = number | string

export interface ValidityLimits {
  /** Seconds granted at the least; 60 when absent, so that clocks that differ a little do no harm. */
  readonly min?: number
  /** Seconds granted at the most; 3600 when absent. */
  readonly max?: number
  /** Seconds granted when the page does not say what it needs; 900 when absent. */
  readonly default?: number
}

export interface Policy {
  readonly maxSize: number
  readonly minSize: number
  /** Lower-case MIME types, `type/*`, and extensions with their dot. Empty: everything. */
  readonly accept: readonly string[]
  readonly validity: Readonly<Required<ValidityLimits>>
}

/** Throws a `TypeError` for values that make no sense together. */
export function resolvePolicy(options: {
  readonly maxSize?: Size
  readonly minSize?: Size
  readonly accept?: string | readonly string[]
  readonly validity?: ValidityLimits
}): Policy {
  const maxSize = Math.min(bytesOf('maxSize', options.maxSize ?? LARGEST_PUT), LARGEST_PUT)
  const minSize = bytesOf('minSize', options.minSize ?? 0)
  if (minSize > maxSize) throw new TypeError('minSize is more than maxSize')
  const { accept = '' } = options
  return {
    maxSize,
    minSize,
    accept: acceptEntries(typeof accept === 'string' ? accept : accept.join(',')),
    validity: resolveValidity(readLimits(options.validity)),
  }
}

/** Throws a refusal when the file is not one that may be uploaded. */
export function checkFile(file: FileDescription, { maxSize, minSize, accept }: Policy): void {
  if (file.size > maxSize) {
    throw new Refusal(
      413,
      'too-large',
      `The file has ${file.size} bytes; ${maxSize} are allowed.`,
      {},
      { maxSize },
    )
  }
  if (file.size < minSize) {
    throw new Refusal(
      422,
      'too-small',
      `The file has ${file.size} bytes; at least ${minSize} are needed.`,
      {},
      { minSize },
    )
  }
  if (accept.length > 0 && !accept.some((entry) => matches(file, entry))) {
    throw new Refusal(422, 'type-not-accepted', `Accepted are: ${accept.join(', ')}.`)
  }
}

/** Whole seconds to grant: the page's hint within the limits. */
export function grantedValidity(hint: number | undefined, { validity }: Policy): number {
  const wanted = hint === undefined ? validity.default : Math.ceil(hint)
  return Math.min(Math.max(wanted, validity.min), validity.max)
}

function bytesOf(name: string, size: Size): number {
  const bytes = parseSize(String(size))
  if (bytes === null) throw new TypeError(`${name}: a number of bytes, or a size such as '20MB'`)
  return bytes
}

/**
 * As in the element, but that an extension does not vouch for a type that runs in a browser: the type is what the store
 * will serve, and `x.pdf` claiming to be HTML would be a page on its host.
 */
function matches(file: FileDescription, entry: string): boolean {
  const disguised = entry.startsWith('.') && runsInBrowser(file.type) && !RUNS_BY_EXTENSION.test(entry)
  return !disguised && acceptEntryTakes(entry, file)
}

const RUNS_BY_EXTENSION = /^\.(x?html?|xht|xml|svg|m?js)$/

/** As they were given. Throws a `TypeError` for what is no such object, a bare number among it. */
export function readLimits(limits: ValidityLimits = {}): ValidityLimits {
  if (typeof (limits as unknown) !== 'object' || (limits as unknown) === null)
    throw new TypeError('validity: an object such as { max: 3600 }, in seconds')
  checkOptionNames(limits, { min: true, max: true, default: true }, 'validity')
  return limits
}

function resolveValidity(limits: ValidityLimits): Policy['validity'] {
  const min = limits.min ?? Math.min(60, limits.max ?? 60)
  const max = limits.max ?? Math.max(3600, min)
  const standard = limits.default ?? Math.min(Math.max(900, min), max)
  for (const seconds of [min, max, standard]) {
    if (!Number.isSafeInteger(seconds) || seconds < 1) {
      throw new TypeError('validity: min, max and default are whole seconds, 1 or more')
    }
  }
  if (min > standard || standard > max) throw new TypeError('validity: min ≤ default ≤ max does not hold')
  return { min, max, default: standard }
}
