/** The gateway and the embedded store that claims to answer like it, side by side. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createObjectStore } from '../../../src/local/index.js'
import { startCeph } from './ceph.js'

export const ORIGIN = 'https://page.example'

export interface S3Server {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly credentials: { readonly secretId: string; readonly secretKey: string }
}

export interface Both {
  readonly ceph: S3Server
  readonly embedded: S3Server
  stop(): Promise<void>
}

export async function startBoth(): Promise<Both> {
  const ceph = await startCeph({ origins: [ORIGIN] })
  const { bucket, region, credentials } = ceph
  const directory = await mkdtemp(join(tmpdir(), 'embedded-'))
  const store = createObjectStore({
    directory,
    bucket,
    credentials: [credentials],
    dialect: 'ceph',
    cors: {
      origins: [ORIGIN],
      methods: ['PUT', 'GET', 'HEAD'],
      headers: ['content-type', 'content-md5', 'if-none-match', 'cache-control', 'content-disposition'],
      expose: ['ETag'],
    },
  })
  await store.listen()
  return {
    ceph,
    embedded: { endpoint: store.origin, bucket, region, credentials },
    async stop() {
      await Promise.all([ceph.stop(), store.close()])
      await rm(directory, { recursive: true, force: true })
    },
  }
}
