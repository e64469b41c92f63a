/** The demo's files and a bucket with a key that the test knows; every request to either is counted. */
import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileResponse } from '../../../src/local/demo/files.js'
import { createObjectStore, type ObjectStore } from '../../../src/local/index.js'
import { toNodeListener } from '../../../src/node.js'

export interface CountedSite {
  readonly url: string
  readonly store: ObjectStore
  readonly key: { readonly secretId: string; readonly secretKey: string }
  /** Requests for pages and scripts so far, and for objects. */
  requests(): number
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folders = ['demo', 'dist/cdn', 'dist/demo'].map((folder) => join(root, folder))

export async function countedSite(): Promise<CountedSite> {
  const directory = await mkdtemp(join(tmpdir(), 'bucket-'))
  const key = { secretId: 'AKIDe2e0123456789ab', secretKey: 'only-for-this-test' }
  const store = createObjectStore({ directory, credentials: [key] })
  await store.listen(0, '127.0.0.1')

  let count = 0
  const answer = async ({ url }: Request) => {
    count++
    return (await fileResponse(new URL(url).pathname, folders)) ?? new Response(null, { status: 404 })
  }
  const server = createServer(toNodeListener(answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    store,
    key,
    requests: () => count + store.requests.length,
    async stop() {
      server.closeAllConnections()
      server.close()
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
