/** Which store signs, from options and the environment. Every command that signs comes through here. */
import { cos, type Credentials, type Store } from '../../server/index.js'
import type { Terminal } from './command.js'
import type { Flags, Values } from './flags.js'
import { UsageError } from './usage-error.js'
import { readDate } from './values.js'

export const storeFlags = {
  store: { type: 'string', value: 'NAME', help: 'the kind of store: cos (the default); else STORE' },
  bucket: { type: 'string', value: 'NAME', help: 'else BUCKET; at COS with the application id' },
  region: { type: 'string', value: 'REGION', help: 'else REGION' },
  domain: { type: 'string', value: 'HOST', help: 'a custom domain, or any host that reaches the bucket' },
  protocol: { type: 'string', value: 'NAME', help: 'https (the default) or http' },
  accelerate: { type: 'boolean', help: 'the global acceleration endpoint' },
  internal: { type: 'boolean', help: "the endpoint within Tencent Cloud's network" },
  'secret-id': { type: 'string', value: 'ID', help: 'else COS_SECRET_ID' },
  'secret-key': { type: 'string', value: 'KEY', help: 'better COS_SECRET_KEY: others may see your options' },
  token: { type: 'string', value: 'TOKEN', help: 'of a temporary key; better COS_TOKEN' },
  'key-expires': { type: 'string', value: 'DATE', help: 'end of a temporary key; else COS_KEY_EXPIRES' },
} as const satisfies Flags

export type StoreValues = Values<typeof storeFlags>
type Environment = Terminal['env']

/** One kind of store: where its key is found in the environment, and how it is made. */
interface Kind {
  readonly variables: Readonly<Record<'secretId' | 'secretKey' | 'token' | 'expires', string>>
  make(values: StoreValues, env: Environment, credentials: Credentials): Store
}

const kinds: Readonly<Record<string, Kind>> = {
  cos: {
    variables: {
      secretId: 'COS_SECRET_ID',
      secretKey: 'COS_SECRET_KEY',
      token: 'COS_TOKEN',
      expires: 'COS_KEY_EXPIRES',
    },
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
  },
}

export interface ChosenStore {
  readonly store: Store
  /** The key is a temporary one, and nothing told when it ends. */
  readonly endUnknown: boolean
}

/** @throws UsageError for what is missing or cannot be meant */
export function chooseStore(values: StoreValues, env: Environment): ChosenStore {
  const kind = kinds[oneOf('store', values.store ?? (env.STORE || 'cos'), Object.keys(kinds))] as Kind
  const credentials = readCredentials(values, env, kind.variables)
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

function readCredentials(values: StoreValues, env: Environment, variables: Kind['variables']): Credentials {
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

function required(option: string, value: string | undefined, variable: string): string {
  if (value) return value
  throw new UsageError(`--${option} is missing; it may also come from the environment as ${variable}.`)
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const name = names.find((candidate) => candidate === value)
  if (name !== undefined) return name
  throw new UsageError(`--${option} takes ${names.join(' or ')}, not ${JSON.stringify(value)}.`)
}
