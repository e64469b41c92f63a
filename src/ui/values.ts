/** Attribute values as people write them. */
import { parseSize } from '../wire.js'

export interface Kind<T> {
  /** Ends the sentence "… must be …" in the console. The value itself is never shown: it may be a secret. */
  readonly expects: string
  /** `undefined` for what is not understood. */
  read(value: unknown): T | undefined
}

/** Bytes; a string as `parseSize` reads it. */
export const size: Kind<number> = {
  expects: 'a size such as 20MB',
  read: (value) => parseSize(String(value)) ?? undefined,
}

/** A whole number. */
export const count: Kind<number> = {
  expects: '1 or more',
  read(value) {
    const number = toNumber(value)
    return Number.isSafeInteger(number) && number >= 1 ? number : undefined
  },
}

/** Seconds, fractions allowed; 0 turns the matter off. */
export const seconds: Kind<number> = {
  expects: 'seconds',
  read(value) {
    const number = toNumber(value)
    return Number.isFinite(number) && number >= 0 ? number : undefined
  },
}

/** Any value; a string is read as JSON. */
export const json: Kind<unknown> = {
  expects: 'JSON',
  read(value) {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value) as unknown
    } catch {
      return undefined
    }
  },
}

/** As `fetch` takes them, or a function that is asked each time. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>)

/** HTTP headers as `fetch` takes them, a function that gives them, or JSON of an object of strings. */
export const headers: Kind<HeadersSource> = {
  expects: 'an object of strings',
  read(value) {
    const headers = json.read(value)
    if (typeof headers === 'function') return headers as HeadersSource
    try {
      // Anything that is no object would be read as an empty set.
      return headers instanceof Object && new Headers(headers as HeadersInit)
        ? (headers as HeadersInit)
        : undefined
    } catch {
      return undefined
    }
  },
}

export const credentials = oneOf<RequestCredentials>('omit', 'same-origin', 'include')

/** One of the words. */
export function oneOf<T extends string>(...words: readonly T[]): Kind<T> {
  return { expects: words.join(' or '), read: (value) => words.find((word) => word === value) }
}

function toNumber(value: unknown): number {
  return typeof value === 'string' && value.trim() === '' ? NaN : Number(value)
}
