import { type AllowOrigin, checkAllowOrigin, type IsForeign } from '../cors.js'
import { checkOptionNames, type OptionNames } from '../option-names.js'
import type { LimitVerdict } from '../limit.js'
import type { MaybePromise } from '../options.js'
import { readLimits, resolvePolicy, type Policy, type ValidityLimits } from '../policy.js'
import type { Store } from '../store.js'
import { readSwitch } from '../switches.js'
import { foreignTo } from './foreign.js'
import { type Share, ShareTokens } from './share.js'
import { storeOrigin } from './store-origin.js'

/** What somebody wants to share. */
export interface ShareRequest {
  readonly kind: 'file' | 'folder'
  /** Name of an object, or a prefix that ends in `/`. */
  readonly key: string
  /** Seconds wanted: a hint. */
  readonly validity?: number
  readonly filename?: string
  readonly inline?: boolean
}

export interface ShareOptions {
  /** `cos({ … })`, `s3({ … })`, or any object that signs; folders need its `list`. */
  readonly store: Store
  /** Signs the links: at least 16 characters, kept as long as links are to work; of several the first signs. */
  readonly secret: string | readonly string[]
  /**
   * Whether whoever asks may share this: `true` or a user, `false` (403), `null` or `undefined` (401), or a
   * `Response` that is passed on. Called for every new link; opening one needs nothing but the link.
   */
  readonly authorize: (request: Request, share: ShareRequest) => MaybePromise<unknown>
  /** Where links begin, e.g. `https://app.example/s`; absent: the address of the request, which a proxy may have changed. */
  readonly address?: string
  /** Pages of other origins that may make links, and list and download by them. Absent: none. Anybody opens links. */
  readonly allowOrigin?: AllowOrigin
  /**
   * Address of `presigned-folder.min.js`, on this site or another. The page of a folder then becomes a
   * `<presigned-folder>`, which shows the plain list until its own has come. Absent: no script.
   */
  readonly script?: string
  /** Seconds a link lives: 60 at the least, 30 days at the most, one day when nothing is asked for. */
  readonly validity?: ValidityLimits
  /**
   * Whether a link was taken back before its end, by its `id`, by what it leads to or by when it was made. Asked each time
   * one is opened or used.
   */
  readonly revoked?: (share: Share) => MaybePromise<boolean>
  /**
   * Called each time a link is opened or used, before the store is asked; `{ retryAfter }` in seconds answers 429. New
   * links are for `authorize` to limit.
   */
  readonly limit?: (request: Request, share: Share) => MaybePromise<LimitVerdict>
  /**
   * `true`: links made with `inline` show any file, web pages and SVG among them, which run scripts on the bucket's
   * host. Absent: those are saved.
   */
  readonly allowActive?: boolean
  /** Milliseconds since the epoch; `Date.now` when absent. */
  readonly now?: () => number
  /** Gets what led to a 500, 502 or 503, which the page does not tell. */
  readonly onError?: (error: unknown, request: Request) => void
}

export interface ShareSettings extends Pick<
  ShareOptions,
  'store' | 'authorize' | 'address' | 'allowOrigin' | 'script' | 'revoked' | 'limit' | 'onError'
> {
  readonly tokens: ShareTokens
  readonly policy: Policy
  readonly allowActive: boolean
  readonly isForeign: IsForeign
  /** Where the store's files are fetched from, e.g. `https://bucket.example`. */
  readonly storeOrigin: () => Promise<string>
  readonly now: () => number
}

export const SHARE_OPTIONS: OptionNames<ShareOptions> = {
  store: true,
  secret: true,
  authorize: true,
  address: true,
  allowOrigin: true,
  script: true,
  validity: true,
  revoked: true,
  limit: true,
  allowActive: true,
  now: true,
  onError: true,
}

const DAY = 24 * 3600

/** Throws a `TypeError` that names the option. */
export function resolveShareOptions(options: ShareOptions): ShareSettings {
  checkOptionNames(options, SHARE_OPTIONS)
  const { store, secret, authorize, now = Date.now } = options
  if (typeof (store as Store | undefined)?.presign !== 'function')
    throw new TypeError('store: an object with presign() is needed')
  if (typeof authorize !== 'function') throw new TypeError('authorize: a function is needed')
  if (options.address !== undefined && !URL.canParse(options.address))
    throw new TypeError('address: an address such as https://app.example/s')
  if (options.script !== undefined && !isScriptAddress(options.script))
    throw new TypeError('script: an address such as /assets/presigned-folder.min.js')
  checkAllowOrigin(options.allowOrigin)
  if ((secret as unknown) === undefined)
    throw new TypeError('secret: links outlive the process, so one is needed')
  const validity = readLimits(options.validity)
  const { min = Math.min(60, validity.max ?? 60), max = Math.max(30 * DAY, min) } = validity
  const limits = { min, max, default: validity.default ?? Math.min(Math.max(DAY, min), max) }
  return {
    ...options,
    allowActive: readSwitch('allowActive', options.allowActive, false),
    tokens: new ShareTokens(secret),
    isForeign: foreignTo(options.address),
    policy: resolvePolicy({ validity: limits }),
    storeOrigin: storeOrigin(store, now),
    now,
  }
}

/** A relative one would count from the page, which is at several depths. */
function isScriptAddress(text: string): boolean {
  return /^(https?:\/\/|\/)/.test(text) && URL.canParse(text, 'https://site.example')
}
