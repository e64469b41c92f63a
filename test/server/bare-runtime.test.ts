import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { build, type Rollup } from 'vite'
import type * as Server from '../../src/server/index.js'
import { grantOf, post, problemOf, uploadBody } from './support.js'

/** What every web-standard runtime has; no `process`, `Buffer`, `require`, `window` or timer among it. */
const WEB = { Request, Response, Headers, URL, TextEncoder, TextDecoder, ReadableStream, crypto, atob, btoa }

describe('in a runtime with web-standard APIs and nothing else', () => {
  let code: string

  before(async () => {
    const entry = fileURLToPath(new URL('../../src/server/index.ts', import.meta.url))
    const [output] = (await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'server' } },
    })) as Rollup.RollupOutput[]
    code = output!.output[0].code
  })

  it('grants and refuses', async () => {
    const context = vm.createContext({ ...WEB })
    vm.runInContext(code.replace(/^var server\s*=/m, 'globalThis.server ='), context)
    const { createSigningHandler, cos, s3 } = (context as { server: typeof Server }).server
    const place = { bucket: 'b-1', region: 'ap-beijing', credentials: { secretId: 'AKIDx', secretKey: 's' } }
    for (const [store, signature] of [
      [cos(place), /q-signature=[0-9a-f]{40}$/],
      [s3(place), /X-Amz-Signature=[0-9a-f]{64}$/],
    ] as const) {
      const handler = createSigningHandler({
        store,
        authorize: (request) => request.headers.has('Authorization'),
      })
      const grant = await grantOf(await handler(post(uploadBody(), { Authorization: 'x' })))
      assert.match(grant.url, signature)
      const { token } = grant
      const again = await grantOf(await handler(post(uploadBody({}, { token }), { Authorization: 'x' })))
      assert.equal(again.key, grant.key)
      assert.equal((await problemOf(await handler(post(uploadBody())))).status, 403)
    }
  })

  it('loads without asking the runtime for anything', () => {
    // Edge runtimes refuse randomness and crypto while a module loads.
    assert.doesNotThrow(() => vm.runInContext(code, vm.createContext({ TextEncoder })))
  })
})
