import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { toNodeListener, type WebHandler } from '../node.js'
import { cos, createShareHandler, createSigningHandler, s3, type Store } from '../server/index.js'
import { pageHandler } from './demo/routes.js'
import type { DemoSettings } from './demo/settings.js'
import { uploadKeys } from './demo/upload-keys.js'
import { createObjectStore, type ObjectStore } from './object-store.js'

export interface DemoOptions extends DemoSettings {
  /** Folders with the page and the script-tag bundle. */
  readonly folders: readonly string[]
  /** Pages elsewhere that may ask for grants and upload: origins, or `*`. Its own page always may. */
  readonly origins?: readonly string[]
  /** How the endpoint signs: as for COS (when absent) or as for S3. */
  readonly signing?: DemoSigning
  /** `false`: the endpoint grants no lists, and there are no links at `/s`. */
  readonly share?: boolean
  /** The key that signs and is accepted; random when absent. */
  readonly key?: DemoKey
}

export type DemoSigning = 'cos' | 's3'

export interface DemoKey {
  readonly secretId: string
  readonly secretKey: string
}

export interface Demo {
  /** Address of the page. */
  readonly url: string
  readonly store: ObjectStore
  /** Breaks off what runs and frees both ports. */
  close(): Promise<void>
}

const host = '127.0.0.1'

/** Starts page and signing endpoint on one port and the bucket on another. Rejects when a port is taken. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const credentials = options.key ?? randomKey()
  const origins = [...(options.origins ?? [])]
  const store = createObjectStore({
    directory: options.bucketDir,
    credentials: [credentials],
    cors: { origins },
    cutAtExpiry: options.cutAtExpiry,
    ...(options.throttle !== null && { throttle: options.throttle }),
    onFailure: (error) => console.error(`bucket: ${error instanceof Error ? error.message : 'failed'}`),
  })
  await store.listen(options.bucketPort, host)

  const { folders, faults, share = true } = options
  const signer = signerFor(store, credentials, options.signing)
  const parts = {
    sign: signingHandler(signer, options, [...origins], share),
    share: share ? shareHandler(signer, folders, [...origins]) : null,
  }
  const server = createServer(toNodeListener(pageHandler({ ...parts, store, folders, faults })))
  try {
    const port = await listen(server, options.port)
    origins.push(`http://${host}:${port}`, `http://localhost:${port}`)
    return {
      url: `http://${host}:${port}/`,
      store,
      async close() {
        const closed = new Promise((resolve) => server.close(resolve))
        server.closeAllConnections()
        await Promise.all([closed, store.close()])
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Whoever reaches this machine's loopback may upload: good for a demo, for nothing else. */
function signingHandler(
  store: Store,
  { validity, maxValidity }: DemoSettings,
  allowOrigin: readonly string[],
  list: boolean,
): WebHandler {
  return createSigningHandler({
    store,
    authorize: () => true,
    key: uploadKeys(),
    actions: ['upload', 'download', ...(list ? (['list'] as const) : [])],
    validity: { min: validity, default: validity, max: maxValidity },
    allowOrigin,
  })
}

/** Links end with the demo: the secret is new for each start. */
function shareHandler(store: Store, folders: readonly string[], allowOrigin: readonly string[]): WebHandler {
  const script = 'presigned-folder.min.js'
  return createShareHandler({
    store,
    secret: randomBytes(32).toString('hex'),
    authorize: () => true,
    allowOrigin,
    ...(folders.some((folder) => existsSync(join(folder, script))) && { script: `/${script}` }),
  })
}

/** The whole address is the bucket, as with a domain of its own. */
function signerFor({ host, origin }: ObjectStore, credentials: DemoKey, signing: DemoSigning = 'cos'): Store {
  const region = 'local'
  return signing === 's3'
    ? s3({ bucket: 'demo', region, credentials, endpoint: origin, style: 'domain' })
    : cos({ bucket: 'demo-1250000000', region, credentials, domain: host, protocol: 'http' })
}

/** New for each start: nothing that leaks from a demo is worth anything. */
function randomKey(): DemoKey {
  return { secretId: `DEMO${randomBytes(12).toString('hex')}`, secretKey: randomBytes(24).toString('hex') }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
