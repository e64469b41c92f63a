import type { FileDescription, SignRequest } from '../wire.js'
import type { AllowOrigin } from './cors.js'
import { checkAllowOrigin } from './cors.js'
import type { LimitVerdict } from './limit.js'
import { checkOptionNames, type OptionNames } from './option-names.js'
import { type Policy, resolvePolicy, type Size, type ValidityLimits } from './policy.js'
import { checkDownloadOptions, type DownloadOptions } from './response-parameters.js'
import type { Store } from './store.js'
import { readSwitch } from './switches.js'
import { Tokens } from './token.js'

export type MaybePromise<T> = T | Promise<T>

/** What is asked for, checked field by field. */
export type Operation = SignRequest

export interface SigningOptions<User> {
  /** `cos({ … })`, or any object that signs. */
  readonly store: Store
  /**
   * Who asks, and whether they may: the user (or `true`), `false` (403), `null` or `undefined` (401), or a
   * `Response` that is passed on. Called for every request; nothing is granted without it.
   */
  readonly authorize: (
    request: Request,
    operation: Operation,
  ) => MaybePromise<User | Response | false | null | undefined>
  /**
   * What is offered; `['upload']` when absent. `download` signs any key and `list` shows any prefix that
   * `authorize` lets through, so they are offered only when asked for.
   */
  readonly actions?: readonly Operation['action'][]
  /** Names the object. Its parts are safe: no way out of a folder, bounded, never empty. */
  readonly key?: (upload: UploadFacts<User>) => MaybePromise<string>
  /** Bytes or `'20MB'`; at most 5 GiB, which is what one PUT carries. */
  readonly maxSize?: Size
  readonly minSize?: Size
  /** As on `<input type=file>`: types, `image/*`, extensions. */
  readonly accept?: string | readonly string[]
  readonly validity?: ValidityLimits
  readonly allowOrigin?: AllowOrigin
  /** Called after `authorize`; `{ retryAfter }` in seconds answers 429. */
  readonly limit?: (
    request: Request,
    facts: { readonly user: User; readonly operation: Operation },
  ) => MaybePromise<LimitVerdict>
  /** What the store keeps with the object and serves later; all of it is part of the signature. */
  readonly metadata?: ObjectMetadata | ((upload: UploadFacts<User>) => MaybePromise<ObjectMetadata>)
  /** How what is downloaded is served. */
  readonly downloads?: DownloadOptions
  /** `false`: the store refuses to replace an object. */
  readonly overwrite?: boolean
  /**
   * Signs the tokens of renewals: at least 16 characters, the same for every instance; of several the first
   * signs and all verify. Absent: a random one, so that a renewal at another instance gets another key.
   */
  readonly secret?: string | readonly string[]
  /** Milliseconds since the epoch; `Date.now` when absent. */
  readonly now?: () => number
  /** Gets what led to a 500, 502 or 503, which the answer does not tell. Absent: the error's name goes to the console. */
  readonly onError?: (error: unknown, request: Request) => void
}

/** What the hooks learn of an upload. */
export interface UploadFacts<User> {
  /** Name and path are safe as parts of a key; the type is never empty. */
  readonly file: FileDescription
  readonly user: User
  /** Random, new for every object. */
  readonly id: string
  readonly context: unknown
  readonly request: Request
}

export interface ObjectMetadata {
  /** In place of the type the page named. */
  readonly contentType?: string
  readonly cacheControl?: string
  /** `attachment` keeps uploaded pages from running on the bucket's host. */
  readonly disposition?: 'attachment' | 'inline'
  /** Name for saving; the file's own when absent. */
  readonly filename?: string
}

export interface Settings<User> extends Pick<
  SigningOptions<User>,
  'store' | 'authorize' | 'key' | 'allowOrigin' | 'limit' | 'metadata' | 'onError'
> {
  readonly actions: readonly string[]
  readonly policy: Policy
  readonly tokens: Tokens
  readonly downloads: DownloadOptions
  /** Headers that protect what is there already. */
  readonly protection: Readonly<Record<string, string>>
  readonly now: () => number
}

const NAMES: OptionNames<SigningOptions<unknown>> = {
  store: true,
  authorize: true,
  actions: true,
  key: true,
  maxSize: true,
  minSize: true,
  accept: true,
  validity: true,
  allowOrigin: true,
  limit: true,
  metadata: true,
  downloads: true,
  overwrite: true,
  secret: true,
  now: true,
  onError: true,
}

export const METADATA_NAMES: OptionNames<ObjectMetadata> = {
  contentType: true,
  cacheControl: true,
  disposition: true,
  filename: true,
}

const ACTIONS: readonly string[] = ['upload', 'download', 'list']

/** Checks everything that can be checked before the first request. Throws a `TypeError` that names the option. */
export function resolveOptions<User>(options: SigningOptions<User>): Settings<User> {
  checkOptionNames(options, NAMES)
  const { store, authorize, actions = ['upload'], downloads = {} } = options
  const overwrite = readSwitch('overwrite', options.overwrite, true)
  if (typeof authorize !== 'function') {
    throw new TypeError('authorize: a function is needed; nothing is granted without one')
  }
  if (typeof (store as Store | undefined)?.presign !== 'function')
    throw new TypeError('store: an object with presign() is needed')
  if (!overwrite && !store.forbidOverwrite)
    throw new TypeError('overwrite: this store cannot refuse to replace')
  if (
    !Array.isArray(actions as unknown) ||
    actions.length === 0 ||
    actions.some((action) => !ACTIONS.includes(action))
  ) {
    throw new TypeError(`actions: at least one of ${ACTIONS.join(', ')}`)
  }
  if (actions.includes('list') && !store.list) throw new TypeError('actions: this store cannot be listed')
  checkAllowOrigin(options.allowOrigin)
  checkDownloadOptions(downloads)
  if (typeof options.metadata === 'object') checkOptionNames(options.metadata, METADATA_NAMES, 'metadata')
  return {
    ...options,
    actions,
    downloads,
    policy: resolvePolicy(options),
    tokens: new Tokens(options.secret),
    protection: overwrite ? {} : (store.forbidOverwrite ?? {}),
    now: options.now ?? Date.now,
  }
}
