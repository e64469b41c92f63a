import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import COS from 'cos-nodejs-sdk-v5'
import { toNodeListener } from '../../src/local/node-listener.js'
import type { Store } from '../../src/server/index.js'
import { qSignature } from '../../src/server/stores/qsign.js'
import { createEndpoint, grantOf, post, uploadBody } from './support.js'

describe('the store port', () => {
  it('takes the official SDK as an adapter', async () => {
    const sdk = new COS({ SecretId: 'AKIDexample', SecretKey: 'secret' })
    const store: Store = {
      async presign({ method, key, headers, query, validity }) {
        const url = sdk.getObjectUrl(
          {
            Bucket: 'photos-1250000000',
            Region: 'ap-beijing',
            Key: key,
            Method: method as 'PUT',
            Sign: true,
            Expires: validity,
            Headers: headers,
            Query: query,
          },
          () => {},
        )
        return Promise.resolve({ url, headers, validity })
      },
    }
    const { handler } = createEndpoint({ store })
    const grant = await grantOf(await handler(post(uploadBody({ name: '测试 (1).png', size: 7 }))))
    const url = new URL(grant.url)
    const signature = await qSignature({
      method: grant.method,
      path: `/${grant.key}`,
      query: {},
      headers: { host: url.host, 'content-type': 'image/png', 'content-length': '7' },
      keyTime: url.searchParams.get('q-key-time')!,
      secretKey: 'secret',
    })
    assert.equal(url.searchParams.get('q-signature'), signature)
    assert.equal(decodeURIComponent(url.pathname), `/${grant.key}`)
  })
})

describe('the signing handler on node:http', () => {
  it('is mounted by one line', async () => {
    const { handler } = createEndpoint()
    const server = createServer(toNodeListener(handler))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/sign`
      const response = await fetch(post(uploadBody(), {}, url))
      assert.equal(response.headers.get('Cache-Control'), 'no-store')
      assert.ok((await grantOf(response)).key.endsWith('/photo.png'))
      assert.equal((await fetch(url)).status, 405)
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  })
})
