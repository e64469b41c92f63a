import { createSigningHandler, s3 } from '../../../src/server/index.js'
import { userOf } from './session.js'

interface Env {
  R2_KEY_ID: string
  R2_SECRET: string
}

let handler: ReturnType<typeof createSigningHandler> | undefined

// eslint-disable-next-line no-restricted-syntax
export default {
  fetch(request: Request, env: Env): Promise<Response> {
    // Made once: it keeps the secret of its tokens, and temporary keys.
    handler ??= createSigningHandler({
      store: s3({
        bucket: 'my-photos',
        region: 'auto',
        endpoint: 'https://0123456789abcdef.r2.cloudflarestorage.com',
        credentials: { secretId: env.R2_KEY_ID, secretKey: env.R2_SECRET },
      }),
      authorize: (request) => userOf(request),
    })
    return handler(request)
  },
}
