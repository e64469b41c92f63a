import { decoded } from '../words/decoded.js'
import { families, type Family } from './families.js'

/** A pre-signed URL, taken apart. */
export interface SignedUrl {
  readonly url: URL
  readonly family: Family
  /** In the order of the URL; values as they are written. */
  readonly parameters: readonly Parameter[]
  /** Decoded value of the first parameter of this name, in any case; `null` where there is none. */
  get(name: string): string | null
}

export interface Parameter {
  readonly name: string
  readonly raw: string
}

/** `null` for what is no URL, or carries no signature of a known kind. */
export function readSignedUrl(text: string): SignedUrl | null {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const parameters = parametersOf(text)
  const names = new Set(parameters.map(({ name }) => name.toLowerCase()))
  const family = families.find(({ marks }) => marks.some((mark) => names.has(mark)))
  if (!family) return null
  return {
    url,
    family,
    parameters,
    get(wanted) {
      const found = parameters.find(({ name }) => name.toLowerCase() === wanted)
      return found ? decoded(found.raw) : null
    },
  }
}

/** By hand: `URLSearchParams` reads a plus as a space, which a signature in base64 does not mean. */
function parametersOf(text: string): Parameter[] {
  const query = /\?([^#]*)/.exec(text)?.[1] ?? ''
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return { name: decoded(name), raw: rest.join('=') }
    })
}

/** Whether nothing that the store must find is missing, and the signature has its length. */
export function isComplete(signed: SignedUrl): boolean {
  return missing(signed).length === 0 && hasWholeSignature(signed)
}

/** Names, in lower case, of parameters without which the store refuses. */
export function missing({ family, get }: SignedUrl): string[] {
  return family.needed.filter((name) => get(name) === null)
}

export function hasWholeSignature({ family, get }: SignedUrl): boolean {
  return family.signature.shape.test(get(family.signature.parameter) ?? '')
}
