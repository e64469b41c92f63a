/** A page with the element, its signing endpoint, and Ceph as the bucket: three origins as in production. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileResponse } from '../../../src/local/demo/files.js'
import { toNodeListener } from '../../../src/node.js'
import { createShareHandler, createSigningHandler, s3, type Store } from '../../../src/server/index.js'
import { startCeph } from './ceph.js'
import { startSlowLine, type SlowLine } from './slow-line.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folders = [join(root, 'demo'), join(root, 'dist/cdn')]

export interface CephPage {
  readonly url: string
  /** Signs as the endpoint does. */
  readonly store: Store
  /** Between the page and the gateway. */
  readonly line: SlowLine
  stop(): Promise<void>
}

/** @param validity seconds that a grant lives at the least */
export async function startCephPage(validity: number): Promise<CephPage> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ceph = await startCeph({ origins: [origin] })
  const line = await startSlowLine(ceph.endpoint)
  const { bucket, region, credentials } = ceph
  const store = s3({ bucket, region, credentials, endpoint: line.origin })
  const share = createShareHandler({
    store,
    secret: randomBytes(16).toString('hex'),
    authorize: () => true,
    script: '/presigned-folder.min.js',
  })
  const sign = createSigningHandler({
    store,
    authorize: () => true,
    actions: ['upload', 'download', 'list'],
    validity: { min: validity, default: validity },
  })
  server.on(
    'request',
    toNodeListener(async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/api/sign') return sign(request)
      if (/^\/s(\/|$)/.test(pathname)) return share(request)
      return (await fileResponse(pathname, folders)) ?? new Response(null, { status: 404 })
    }),
  )
  return {
    url: `${origin}/`,
    store,
    line,
    async stop() {
      server.close()
      server.closeAllConnections()
      line.close()
      await ceph.stop()
    },
  }
}
