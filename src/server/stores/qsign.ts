/**
 * Tencent Cloud COS's request signature ("q-sign"), on WebCrypto.
 * Each stage is exported, so that a published vector can pin it:
 *
 *     signKey      = HMAC-SHA1(secretKey, keyTime)
 *     httpString   = method \n path \n query \n headers \n
 *     stringToSign = sha1 \n keyTime \n SHA1(httpString) \n
 *     signature    = HMAC-SHA1(signKey, stringToSign)
 *
 * The path is signed as it reads, decoded, while the wire carries it encoded.
 */
import { encodeStrict, hex } from './encoding.js'

export { encodePath, encodeStrict } from './encoding.js'

export interface QSignInput {
  readonly method: string
  /** Decoded, begins with `/`. */
  readonly path: string
  /** Parameters that take part in the signature, decoded. */
  readonly query: Readonly<Record<string, string>>
  /** Headers that take part in the signature, `host` among them. */
  readonly headers: Readonly<Record<string, string>>
  /** `start;end`, seconds since the epoch. */
  readonly keyTime: string
  readonly secretKey: string
}

export interface CanonicalPairs {
  /** Encoded lower-case names joined by `;`: the value of `q-header-list` or `q-url-param-list`. */
  readonly list: string
  /** `name=value` pairs joined by `&`, in the order of the list. */
  readonly text: string
}

/** The q-sign signature: 40 lower-case hexadecimal digits. */
export async function qSignature(input: QSignInput): Promise<string> {
  return hex(await hmacSha1(await signKey(input), await stringToSign(input)))
}

export async function signKey({ secretKey, keyTime }: QSignInput): Promise<string> {
  return hex(await hmacSha1(secretKey, keyTime))
}

export async function stringToSign(input: QSignInput): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', utf8(httpString(input)))
  return `sha1\n${input.keyTime}\n${hex(digest)}\n`
}

export function httpString({ method, path, query, headers }: QSignInput): string {
  return [method.toLowerCase(), path, canonicalQuery(query).text, canonicalHeaders(headers).text, ''].join(
    '\n',
  )
}

export function canonicalQuery(query: Readonly<Record<string, string>>): CanonicalPairs {
  return canonicalPairs(query)
}

export function canonicalHeaders(headers: Readonly<Record<string, string>>): CanonicalPairs {
  return canonicalPairs(headers)
}

/** Names are encoded, then lower-cased (their hex digits too), then sorted: in this order, as COS documents. */
function canonicalPairs(record: Readonly<Record<string, string>>): CanonicalPairs {
  const pairs = Object.entries(record)
    .map(([name, value]) => [encodeStrict(name).toLowerCase(), encodeStrict(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return {
    list: pairs.map(([name]) => name).join(';'),
    text: pairs.map(([name, value]) => `${name}=${value}`).join('&'),
  }
}

async function hmacSha1(key: string, text: string): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', utf8(key), { name: 'HMAC', hash: 'SHA-1' }, false, [
    'sign',
  ])
  return crypto.subtle.sign('HMAC', imported, utf8(text))
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
