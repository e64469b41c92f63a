/** The stores that the command can sign for: where each finds its key, and how it is made. */
import { cos, s3, type Credentials, type Store } from '../../server/index.js'
import type { Terminal } from './command.js'
import type { StoreValues } from './stores.js'
import { UsageError } from './usage-error.js'
import { oneOf, required } from './values.js'

type Environment = Terminal['env']

export interface StoreKind {
  /** Variables of the environment. */
  readonly key: Readonly<Record<'secretId' | 'secretKey' | 'token' | 'expires', string>>
  /** Options that mean something to another kind only, each with what to write instead. */
  readonly foreign: Readonly<Partial<Record<keyof StoreValues, string>>>
  /** @throws UsageError, or the store's own `TypeError` */
  make(values: StoreValues, env: Environment, credentials: Credentials): Store
}

const cosKind: StoreKind = {
  key: {
    secretId: 'COS_SECRET_ID',
    secretKey: 'COS_SECRET_KEY',
    token: 'COS_TOKEN',
    expires: 'COS_KEY_EXPIRES',
  },
  foreign: { endpoint: '--domain and --protocol', style: '--domain' },
  make: (values, env, credentials) =>
    cos({
      bucket: required('bucket', values.bucket ?? env.BUCKET, 'BUCKET'),
      region: required('region', values.region ?? env.REGION, 'REGION'),
      credentials,
      ...(values.domain !== undefined && { domain: values.domain }),
      ...(values.protocol !== undefined && {
        protocol: oneOf('protocol', values.protocol, ['https', 'http']),
      }),
      ...(values.accelerate && { accelerate: true }),
      ...(values.internal && { internal: true }),
    }),
}

/** The variables are those of Amazon's own tools, so that what works there works here. */
const s3Kind: StoreKind = {
  key: {
    secretId: 'AWS_ACCESS_KEY_ID',
    secretKey: 'AWS_SECRET_ACCESS_KEY',
    token: 'AWS_SESSION_TOKEN',
    expires: 'AWS_CREDENTIAL_EXPIRATION',
  },
  foreign: {
    domain: '--endpoint https://HOST --style domain',
    protocol: '--endpoint http://HOST',
    internal: '--endpoint',
  },
  make(values, env, credentials) {
    const endpoint = values.endpoint ?? (env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL)
    const region = values.region ?? (env.REGION || env.AWS_REGION || env.AWS_DEFAULT_REGION)
    return s3({
      bucket: required('bucket', values.bucket ?? env.BUCKET, 'BUCKET'),
      region: required('region', region, 'AWS_REGION'),
      credentials,
      ...(endpoint && { endpoint }),
      ...(values.style !== undefined && {
        style: oneOf('style', values.style, ['host', 'path', 'domain']),
      }),
      ...(values.accelerate && { accelerate: true }),
    })
  },
}

const kinds: Readonly<Record<string, StoreKind>> = { cos: cosKind, s3: s3Kind }

/** `cos` unless the option or `STORE` says otherwise. @throws UsageError */
export function storeKind(values: StoreValues, env: Environment): StoreKind {
  const name = oneOf('store', values.store ?? (env.STORE || 'cos'), Object.keys(kinds))
  const kind = kinds[name] as StoreKind
  for (const [option, instead] of Object.entries(kind.foreign)) {
    if (values[option as keyof StoreValues] !== undefined)
      throw new UsageError(`--${option} means nothing to --store ${name}; there it is ${instead}.`)
  }
  return kind
}
