import { hex, wellFormed } from './stores/encoding.js'

/** What a token holds: the object that may be granted again, and for whom. */
export interface TokenClaims {
  readonly key: string
  /** Bytes. */
  readonly size: number
  /** As the page named it. */
  readonly type: string
  readonly userId: string | null
  /** Milliseconds since the epoch. A renewal does not move it. */
  readonly end: number
}

export type TokenVerdict =
  | { readonly kind: 'valid'; readonly claims: TokenClaims }
  /** Ended, or made with a secret this handler does not have: as good as no token. */
  | { readonly kind: 'unusable' }
  /** Not what was handed out. */
  | { readonly kind: 'altered' }

interface SecretKey {
  /** Tells a token of another secret, e.g. from before a restart, from an altered one. */
  readonly id: string
  readonly key: CryptoKey
}

/**
 * Makes and checks tokens: `secret's id . claims . HMAC-SHA256`, readable but not forgeable.
 * The first secret signs; all of them verify, so that a secret can be replaced without breaking uploads.
 */
export class Tokens {
  readonly #secrets: readonly string[] | null
  #keys: Promise<readonly SecretKey[]> | null = null

  /** Without a secret a random one is made, which no other instance and no restart will know. */
  constructor(secret: string | readonly string[] | undefined) {
    const secrets = typeof secret === 'string' ? [secret] : (secret ?? null)
    if (secrets !== null && (secrets.length === 0 || secrets.some((one) => !(one.length >= MIN_SECRET)))) {
      throw new TypeError(`secret: at least ${MIN_SECRET} characters are needed`)
    }
    this.#secrets = secrets
  }

  async issue({ key, size, type, userId, end }: TokenClaims): Promise<string> {
    const [secret] = await this.#ready()
    const signed = `${secret!.id}.${toBase64Url(utf8(JSON.stringify([key, size, type, userId, end])))}`
    const mac = await crypto.subtle.sign('HMAC', secret!.key, utf8(signed))
    return `${signed}.${toBase64Url(new Uint8Array(mac))}`
  }

  async verify(token: string, now: number): Promise<TokenVerdict> {
    const match = /^([0-9a-f]{12})\.([\w-]+)\.([\w-]+)$/.exec(token)
    if (!match) return { kind: 'altered' }
    const [, id, payload, mac] = match as unknown as [string, string, string, string]
    const secret = (await this.#ready()).find((one) => one.id === id)
    if (!secret) return { kind: 'unusable' }
    const genuine = await crypto.subtle.verify(
      'HMAC',
      secret.key,
      fromBase64Url(mac),
      utf8(`${id}.${payload}`),
    )
    if (!genuine) return { kind: 'altered' }
    const claims = readClaims(payload)
    return claims.end <= now ? { kind: 'unusable' } : { kind: 'valid', claims }
  }

  /** At the first use: some edge runtimes allow neither randomness nor crypto while a module loads. */
  #ready(): Promise<readonly SecretKey[]> {
    this.#keys ??= Promise.all((this.#secrets ?? [randomSecret()]).map(importSecret))
    return this.#keys
  }
}

const MIN_SECRET = 16

function readClaims(payload: string): TokenClaims {
  const values = JSON.parse(new TextDecoder().decode(fromBase64Url(payload))) as unknown
  const [key, size, type, userId, end] = values as [string, number, string, string | null, number]
  return { key, size, type, userId, end }
}

async function importSecret(secret: string): Promise<SecretKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign', 'verify'])
  const id = await crypto.subtle.sign('HMAC', key, utf8('id'))
  return { id: hex(id.slice(0, 6)), key }
}

function randomSecret(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)).buffer)
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(wellFormed(text))
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** What is no base64 is no signature either: empty bytes. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
