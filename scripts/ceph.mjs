/**
 * A Ceph cluster with its S3 gateway on this machine, for tests and for trying things out: objects live in
 * memory and are gone with it. Needs Debian's packages; as root it installs them.
 *
 *   node scripts/ceph.mjs                                      on any free port, for pages of any origin
 *   node scripts/ceph.mjs --port 7480 --origin http://localhost:8080
 */
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { AwsClient } from 'aws4fetch'
import { startCluster } from './lib/ceph/cluster.mjs'
import { prepareCeph } from './lib/ceph/packages.mjs'
import { canInstall } from './lib/debian.mjs'

const KEY = { secretId: 'DEVELOPMENT', secretKey: 'of-no-use-anywhere-else' }
const REGION = 'default'

/**
 * @typedef {{
 *   endpoint: string, bucket: string, region: string,
 *   credentials: { secretId: string, secretKey: string },
 *   createBucket(name: string, origins: string[]): Promise<void>,
 *   stop(): Promise<void>,
 * }} Ceph
 */

/**
 * @param {{ port?: number, bucket?: string, origins?: string[] }} options origins that the bucket's CORS rule names
 * @returns {Promise<Ceph>}
 */
export async function startCeph({ port = 0, bucket = 'uploads', origins = ['*'] } = {}) {
  const why = prepareCeph()
  if (why) throw new Error(why)
  const { endpoint, run, stop } = await startCluster({ port })
  try {
    const keys = [`--access-key=${KEY.secretId}`, `--secret-key=${KEY.secretKey}`]
    await run('radosgw-admin', 'user', 'create', '--uid=developer', '--display-name=developer', ...keys)
    /** @param {string} name @param {string[]} from */
    const createBucket = async (name, from) => {
      await put(`${endpoint}/${name}`)
      await put(`${endpoint}/${name}?cors`, corsRule(from))
    }
    await createBucket(bucket, origins)
    return { endpoint, bucket, region: REGION, credentials: KEY, createBucket, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Why tests of Ceph may be left out here; `null`: they must run.
 * @returns {string | null}
 */
export function whyNoCeph() {
  const why = prepareCeph()
  if (why && process.env.CI && canInstall()) throw new Error(why)
  return why
}

/** @param {string} url @param {string} [body] */
async function put(url, body) {
  const client = new AwsClient({
    accessKeyId: KEY.secretId,
    secretAccessKey: KEY.secretKey,
    service: 's3',
    region: REGION,
  })
  const response = await client.fetch(url, { method: 'PUT', ...(body && { body }) })
  if (!response.ok) throw new Error(`ceph: ${response.status} ${await response.text()}`)
}

/** What a page needs that uploads, shows progress and downloads. @param {string[]} origins */
function corsRule(origins) {
  const elements = [
    ...origins.map((origin) => ['AllowedOrigin', origin]),
    ...['PUT', 'GET', 'HEAD'].map((method) => ['AllowedMethod', method]),
    ...['content-type', 'content-md5', 'if-none-match', 'cache-control', 'content-disposition'].map(
      (header) => ['AllowedHeader', header],
    ),
    ['ExposeHeader', 'ETag'],
    ['MaxAgeSeconds', '600'],
  ]
  const rule = elements.map(([name, text]) => `<${name}>${text}</${name}>`).join('')
  return `<CORSConfiguration><CORSRule>${rule}</CORSRule></CORSConfiguration>`
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, origin: { type: 'string', multiple: true } },
  })
  const ceph = await startCeph({
    port: Number(values.port),
    ...(values.origin && { origins: values.origin }),
  })
  console.log(`endpoint: ${ceph.endpoint}`)
  console.log(`bucket:   ${ceph.bucket}, region ${ceph.region}, path style`)
  console.log(`key:      ${ceph.credentials.secretId} / ${ceph.credentials.secretKey}`)
  console.log('Ctrl-C ends it; its objects are in memory and go with it.')
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name)))
  await ceph.stop()
  process.exit(0)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
