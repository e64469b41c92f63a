/** A permanent key, or a temporary one with its token and end. */
export interface Credentials {
  readonly secretId: string
  readonly secretKey: string
  /** Session token of a temporary key. */
  readonly token?: string
  /** End of a temporary key: `Date`, milliseconds since the epoch, or an ISO 8601 date. */
  readonly expiresAt?: Date | number | string
}

export type CredentialsProvider = Credentials | (() => Credentials | Promise<Credentials>)

export interface ReadyCredentials {
  readonly secretId: string
  readonly secretKey: string
  readonly token: string | null
  /** Milliseconds since the epoch; `Infinity` for a permanent key. */
  readonly endsAt: number
}

/** Seconds that must be left beyond the validity wanted; else the key is fetched anew. */
const MARGIN = 60

/** A key younger than this part of its life is not replaced: the next one would hardly live longer. */
const YOUNG = 0.1

/**
 * Keeps a temporary key for as long as its rest covers what is asked for, so that a URL does not die
 * before its own end. A function's key without an end is never kept: nothing says how long it is good.
 */
export class CredentialsCache {
  readonly #provider: CredentialsProvider
  #held: { credentials: ReadyCredentials; since: number } | null = null
  #fetching: Promise<ReadyCredentials> | null = null

  constructor(provider: CredentialsProvider) {
    if (typeof provider !== 'function') check(provider)
    this.#provider = provider
  }

  /** Credentials that live for `validity` seconds from `now` (ms), or as long as the provider gives. */
  async get(validity: number, now: number): Promise<ReadyCredentials> {
    const held = this.#held
    const credentials = held && isGood(held, validity, now) ? held.credentials : await this.#fetch(now)
    if (credentials.endsAt - now < 1000) throw new Error('The credentials have ended')
    return credentials
  }

  /** Requests that come while a fetch runs share it. */
  #fetch(now: number): Promise<ReadyCredentials> {
    this.#fetching ??= this.#load(now).finally(() => {
      this.#fetching = null
    })
    return this.#fetching
  }

  async #load(now: number): Promise<ReadyCredentials> {
    const given = typeof this.#provider === 'function' ? await this.#provider() : this.#provider
    const credentials = check(given)
    this.#held = Number.isFinite(credentials.endsAt) ? { credentials, since: now } : null
    return credentials
  }
}

function isGood(
  { credentials, since }: { credentials: ReadyCredentials; since: number },
  validity: number,
  now: number,
) {
  const left = credentials.endsAt - now
  if (left <= 0) return false
  return left >= (validity + MARGIN) * 1000 || now - since < (credentials.endsAt - since) * YOUNG
}

function check(given: Credentials | null | undefined): ReadyCredentials {
  if (!given) throw new TypeError('credentials: an object is needed')
  const { secretId, secretKey, token, expiresAt } = given
  for (const [name, value] of Object.entries({ secretId, secretKey })) {
    if (typeof value !== 'string' || value === '') throw new TypeError(`credentials: ${name} is missing`)
  }
  if (token !== undefined && typeof token !== 'string')
    throw new TypeError('credentials: token is not a string')
  return { secretId, secretKey, token: token || null, endsAt: endOf(expiresAt) }
}

function endOf(expiresAt: Credentials['expiresAt']): number {
  if (expiresAt === undefined) return Infinity
  const end = new Date(expiresAt).getTime()
  if (Number.isNaN(end)) throw new TypeError('credentials: expiresAt is not a date')
  if (end < EARLIEST_MS) throw new TypeError('credentials: expiresAt is in milliseconds, not seconds')
  return end
}

/** 1973 as milliseconds; seconds of any year up to 5138 lie below, and would look long ended. */
const EARLIEST_MS = 1e11
