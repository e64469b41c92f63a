import { hex, wellFormed } from './stores/encoding.js'

export type Opened =
  | { readonly kind: 'genuine'; readonly content: Uint8Array<ArrayBuffer> }
  /** Made with a secret that is not here, e.g. before a restart. */
  | { readonly kind: 'unknown' }
  /** Not what was handed out. */
  | { readonly kind: 'altered' }

interface SecretKey {
  /** Tells a text of another secret from an altered one. */
  readonly id: string
  readonly key: CryptoKey
}

const MIN_SECRET = 16

/**
 * Makes text that anybody can read and nobody else can make: `secret's id . content . HMAC-SHA256`, safe in a URL.
 * The first secret seals; all of them open, so that a secret can be replaced without breaking what is out.
 * What was sealed for one purpose is not genuine for another.
 */
export class Seal {
  readonly #purpose: string
  readonly #secrets: readonly string[] | null
  #keys: Promise<readonly SecretKey[]> | null = null

  /** Throws a `TypeError` for a secret that is too short. Without one a random one is made. */
  constructor(purpose: string, secret: string | readonly string[] | undefined) {
    const secrets = typeof secret === 'string' ? [secret] : (secret ?? null)
    if (secrets !== null && (secrets.length === 0 || secrets.some((one) => !(one.length >= MIN_SECRET)))) {
      throw new TypeError(`secret: at least ${MIN_SECRET} characters are needed`)
    }
    this.#purpose = purpose
    this.#secrets = secrets
  }

  async issue(content: Uint8Array): Promise<string> {
    const [secret] = await this.#ready()
    const signed = `${secret!.id}.${toBase64Url(content)}`
    const mac = await crypto.subtle.sign('HMAC', secret!.key, utf8(signed))
    return `${signed}.${toBase64Url(new Uint8Array(mac))}`
  }

  async open(text: string): Promise<Opened> {
    const match = SEALED.exec(text)
    if (!match) return { kind: 'altered' }
    const [, id, payload, mac] = match as unknown as [string, string, string, string]
    const secret = (await this.#ready()).find((one) => one.id === id)
    if (!secret) return { kind: 'unknown' }
    const signed = utf8(`${id}.${payload}`)
    const genuine = await crypto.subtle.verify('HMAC', secret.key, fromBase64Url(mac), signed)
    if (!genuine) return { kind: 'altered' }
    return { kind: 'genuine', content: fromBase64Url(payload) }
  }

  /** At the first use: some edge runtimes allow neither randomness nor crypto while a module loads. */
  #ready(): Promise<readonly SecretKey[]> {
    this.#keys ??= Promise.all(
      (this.#secrets ?? [randomSecret()]).map((one) => importSecret(this.#purpose + one)),
    )
    return this.#keys
  }
}

/** What a sealed text looks like. */
export const SEALED = /^([0-9a-f]{12})\.([\w-]+)\.([\w-]+)$/

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
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
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
