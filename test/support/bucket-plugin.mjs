/** Starts the test bucket with the test server and tells pages its origin at `/__bucket`. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { startTestBucket } from './bucket.mjs'

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function testBucketPlugin() {
  /** @type {Awaited<ReturnType<typeof startTestBucket>> | undefined} */
  let bucket
  let deadOrigin = ''
  return {
    name: 'test-bucket',
    async serverStart() {
      bucket = await startTestBucket()
      deadOrigin = await originWithoutServer()
    },
    async serverStop() {
      await bucket?.stop()
    },
    serve(context) {
      if (context.path !== '/__bucket') return undefined
      return { body: JSON.stringify({ origin: bucket?.origin, deadOrigin }), type: 'json' }
    },
  }
}

/** A port that was free a moment ago: connections to it are refused. */
async function originWithoutServer() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}
