import { Seal } from '../seal.js'
import { hex } from '../stores/encoding.js'
import type { ShareSettings } from './options.js'

/** What a link leads to: an object, or all that lies under a prefix. */
export interface Share {
  /** Random; what a revoked link is remembered by. */
  readonly id: string
  readonly kind: 'file' | 'folder'
  /** Name of the object, or the prefix with its final `/`. */
  readonly key: string
  /** Name under which a file is saved; the key's last segment when absent. */
  readonly filename?: string
  /** Show a file in the browser rather than save it. */
  readonly inline: boolean
  /** When the link was made: milliseconds since the epoch, in whole seconds. */
  readonly made: number
  /** Milliseconds since the epoch. */
  readonly end: number
}

export type ShareVerdict =
  | { readonly kind: 'open'; readonly share: Share }
  | { readonly kind: 'ended' }
  /** Altered, or made with a secret that is not here. */
  | { readonly kind: 'unknown' }

/** So long that no two links of a site share one, however many there are: one that is taken back is the only one. */
export function newLinkId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(8)).buffer)
}

/** Times in seconds since the epoch. */
type Content = [id: string, flags: number, made: number, end: number, key: string, filename?: string]

/** Shares as text that fits an address. Nothing is stored: the text is all there is. */
export class ShareTokens {
  readonly #seal: Seal

  constructor(secret: string | readonly string[]) {
    this.#seal = new Seal('share:', secret)
  }

  issue({ id, kind, key, filename, inline, made, end }: Share): Promise<string> {
    const flags = (kind === 'folder' ? 2 : 0) + (inline ? 1 : 0)
    const rest = filename === undefined ? [] : [filename]
    return this.#seal.issue([id, flags, Math.floor(made / 1000), Math.ceil(end / 1000), key, ...rest])
  }

  async read(token: string, now: number): Promise<ShareVerdict> {
    const opened = await this.#seal.open(token)
    if (opened.kind !== 'genuine') return { kind: 'unknown' }
    const [id, flags, from, until, key, filename] = opened.content as Content
    const end = until * 1000
    if (end <= now) return { kind: 'ended' }
    const share: Share = {
      id,
      kind: flags & 2 ? 'folder' : 'file',
      key,
      ...(filename === undefined ? {} : { filename }),
      inline: (flags & 1) === 1,
      made: from * 1000,
      end,
    }
    return { kind: 'open', share }
  }
}

/** The verdict on a token, with what the site says about links that were taken back. */
export async function verdictOf(
  token: string,
  { tokens, revoked, now }: Pick<ShareSettings, 'tokens' | 'revoked' | 'now'>,
): Promise<ShareVerdict> {
  const verdict = await tokens.read(token, now())
  if (verdict.kind === 'open' && (await revoked?.(verdict.share))) return { kind: 'ended' }
  return verdict
}
