import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import {
  createObjectStore,
  type Credential,
  type ObjectStore,
  type ObjectStoreOptions,
} from '../../../src/local/index.js'
import {
  canonicalHeaders,
  canonicalQuery,
  encodePath,
  encodeStrict,
  qSignature,
} from '../../../src/server/stores/qsign.js'

export const key: Credential = { secretId: 'AKIDtest', secretKey: 'secret-of-the-test' }

export interface Signing {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly query?: Record<string, string>
  readonly credential?: Credential
  /** Seconds before and after now. */
  readonly from?: number
  readonly until?: number
  readonly token?: string | null
}

/** A store in a folder of its own, gone after the test. */
export async function startStore(
  context: TestContext,
  options: Partial<ObjectStoreOptions> = {},
): Promise<ObjectStore & { readonly directory: string }> {
  const directory = options.directory ?? (await temporaryFolder(context))
  const store = createObjectStore({ credentials: [key], ...options, directory })
  await store.listen()
  context.after(() => store.close())
  return Object.assign(store, { directory })
}

export async function temporaryFolder(context: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'store-'))
  context.after(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** A URL signed for the store, right in every point unless told otherwise. */
export async function sign(store: ObjectStore, name: string, signing: Signing = {}): Promise<string> {
  const { method = 'PUT', headers = {}, query = {}, credential = key, from = 60, until = 600 } = signing
  const now = Math.floor(Date.now() / 1000)
  const keyTime = `${now - from};${now + until}`
  const signedHeaders = { host: store.host, ...headers }
  const signature = await qSignature({
    method,
    path: `/${name}`,
    query,
    headers: signedHeaders,
    keyTime,
    secretKey: credential.secretKey,
  })
  const token = signing.token === undefined ? credential.token : signing.token
  const parameters = {
    'q-sign-algorithm': 'sha1',
    'q-ak': credential.secretId,
    'q-sign-time': keyTime,
    'q-key-time': keyTime,
    'q-header-list': canonicalHeaders(signedHeaders).list,
    'q-url-param-list': canonicalQuery(query).list,
    'q-signature': signature,
    ...(typeof token === 'string' && { 'x-cos-security-token': token }),
    ...query,
  }
  const search = Object.entries(parameters).map(
    ([field, value]) => `${encodeStrict(field)}=${encodeStrict(value)}`,
  )
  return `${store.origin}/${encodePath(name)}?${search.join('&')}`
}
