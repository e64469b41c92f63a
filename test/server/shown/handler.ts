import { createSigningHandler, s3 } from '../../../src/server/index.js'
import { userOf } from './session.js'

export const handler = createSigningHandler({
  store: s3({
    bucket: 'my-photos',
    region: 'eu-central-1',
    credentials: {
      secretId: process.env.AWS_ACCESS_KEY_ID ?? '',
      secretKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    },
  }),
  authorize: (request) => userOf(request),
})
