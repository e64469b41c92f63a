import { Seal } from '../seal.js'
import { hex } from '../stores/encoding.js'
import type { ShareRequest, ShareSettings } from './options.js'
import { nameOf } from './share-bounds.js'
import { packShare, unpackShare } from './share-bytes.js'

/** What a link leads to: an object, or all that lies under a prefix. */
export interface Share {
  /** Random, 16 hexadecimal digits; what a revoked link is remembered by. */
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

/** A new link to what is wanted, for `validity` seconds from `now` (milliseconds). */
export function newShare(
  { kind, key, filename, inline = false }: Omit<ShareRequest, 'validity'>,
  validity: number,
  now: number,
): Share {
  const share: Share = { id: newLinkId(), kind, key, inline, made: now, end: now + validity * 1000 }
  // The key tells it already, and an address carries each name at twice its length.
  return filename === undefined || filename === nameOf(share) ? share : { ...share, filename }
}

/** So long that no two links of a site share one, however many there are: one that is taken back is the only one. */
function newLinkId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(8)).buffer)
}

/** Shares as text that fits an address. Nothing is stored: the text is all there is. */
export class ShareTokens {
  readonly #seal: Seal

  constructor(secret: string | readonly string[]) {
    this.#seal = new Seal('link:', secret)
  }

  issue(share: Share): Promise<string> {
    return this.#seal.issue(packShare(share))
  }

  /** `null` for what was altered, or made with a secret that is not here. */
  async read(token: string): Promise<Share | null> {
    const opened = await this.#seal.open(token)
    return opened.kind === 'genuine' ? unpackShare(opened.content) : null
  }
}

/** The verdict on a token, by what the site says now: of the links that were taken back, and of how long one may live. */
export async function verdictOf(
  token: string,
  { tokens, revoked, policy, now }: Pick<ShareSettings, 'tokens' | 'revoked' | 'policy' | 'now'>,
): Promise<ShareVerdict> {
  const made = await tokens.read(token)
  if (made === null) return { kind: 'unknown' }
  const share = { ...made, end: Math.min(made.end, latestEnd(made, policy.validity.max)) }
  if (share.end <= now() || (await revoked?.(share))) return { kind: 'ended' }
  return { kind: 'open', share }
}

/** Not every link is made by the site's own `POST`. Both times are rounded outwards, to a second at the most. */
function latestEnd({ made }: Share, max: number): number {
  return made + (max + 1) * 1000
}
