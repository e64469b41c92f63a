/** Which store signs, from options and the environment. Every command that signs comes through here. */
import type { Credentials, Store } from '../../server/index.js'
import type { Terminal } from './command.js'
import type { Flags, Values } from './flags.js'
import { storeKind, type StoreKind } from './store-kinds.js'
import { UsageError } from './usage-error.js'
import { readDate, required } from './values.js'

export const storeFlags = {
  store: { type: 'string', value: 'NAME', help: 'the kind of store: cos (the default) or s3; else STORE' },
  bucket: { type: 'string', value: 'NAME', help: 'else BUCKET; at COS with the application id' },
  region: { type: 'string', value: 'REGION', help: 'else REGION; for s3 also AWS_REGION' },
  endpoint: { type: 'string', value: 'URL', help: 's3 at R2, MinIO, Ceph…; else AWS_ENDPOINT_URL_S3' },
  style: { type: 'string', value: 'NAME', help: 's3, where the bucket is named: host, path or domain' },
  domain: { type: 'string', value: 'HOST', help: 'cos: a custom domain, or any host that is the bucket' },
  protocol: { type: 'string', value: 'NAME', help: 'cos: https (the default) or http' },
  accelerate: { type: 'boolean', help: 'the acceleration endpoint' },
  internal: { type: 'boolean', help: "cos: the endpoint within Tencent Cloud's network" },
  'secret-id': { type: 'string', value: 'ID', help: 'else COS_SECRET_ID or AWS_ACCESS_KEY_ID' },
  'secret-key': {
    type: 'string',
    value: 'KEY',
    help: 'better COS_SECRET_KEY or AWS_SECRET_ACCESS_KEY: others may see your options',
  },
  token: {
    type: 'string',
    value: 'TOKEN',
    help: 'of a temporary key; better COS_TOKEN or AWS_SESSION_TOKEN',
  },
  'key-expires': {
    type: 'string',
    value: 'DATE',
    help: 'end of a temporary key; else COS_KEY_EXPIRES or AWS_CREDENTIAL_EXPIRATION',
  },
} as const satisfies Flags

export type StoreValues = Values<typeof storeFlags>
type Environment = Terminal['env']

export interface ChosenStore {
  readonly store: Store
  /** The key is a temporary one, and nothing told when it ends. */
  readonly endUnknown: boolean
}

/** @throws UsageError for what is missing or cannot be meant */
export function chooseStore(values: StoreValues, env: Environment): ChosenStore {
  const kind = storeKind(values, env)
  const credentials = readCredentials(values, env, kind.key)
  try {
    return {
      store: kind.make(values, env, credentials),
      endUnknown: credentials.token !== undefined && credentials.expiresAt === undefined,
    }
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}.`)
    throw error
  }
}

function readCredentials(values: StoreValues, env: Environment, variables: StoreKind['key']): Credentials {
  // A key from the options never meets a token from the environment: that belongs to another key.
  const own = values['secret-id'] !== undefined || values['secret-key'] !== undefined
  const token = values.token ?? (own ? undefined : env[variables.token])
  const expires = values['key-expires'] ?? (own ? undefined : env[variables.expires])
  return {
    secretId: required('secret-id', values['secret-id'] ?? env[variables.secretId], variables.secretId),
    secretKey: required('secret-key', values['secret-key'] ?? env[variables.secretKey], variables.secretKey),
    ...(token && { token }),
    ...(expires && { expiresAt: readDate('key-expires', expires) }),
  }
}
