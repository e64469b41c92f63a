import { Seal } from './seal.js'
import { wellFormed } from './stores/encoding.js'

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

type Content = [key: string, size: number, type: string, userId: string | null, end: number]

/** Makes and checks the tokens of renewals. */
export class Tokens {
  readonly #seal: Seal

  /** Without a secret a random one is made, which no other instance and no restart will know. */
  constructor(secret: string | readonly string[] | undefined) {
    this.#seal = new Seal('', secret)
  }

  async issue({ key, size, type, userId, end }: TokenClaims): Promise<string> {
    const content = wellFormed(JSON.stringify([key, size, type, userId, end]))
    return this.#seal.issue(new TextEncoder().encode(content))
  }

  async verify(token: string, now: number): Promise<TokenVerdict> {
    const opened = await this.#seal.open(token)
    if (opened.kind === 'altered') return opened
    if (opened.kind === 'unknown') return { kind: 'unusable' }
    const content = new TextDecoder().decode(opened.content)
    const [key, size, type, userId, end] = JSON.parse(content) as Content
    return end <= now ? { kind: 'unusable' } : { kind: 'valid', claims: { key, size, type, userId, end } }
  }
}
