import { Hono } from 'hono'
import { createShareHandler, s3, userPrefix } from '../../../src/server/index.js'
import { userOf } from './session.js'

export const share = createShareHandler({
  store: s3({
    bucket: 'my-photos',
    region: 'eu-central-1',
    credentials: {
      secretId: process.env.AWS_ACCESS_KEY_ID ?? '',
      secretKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    },
  }),
  secret: process.env.SHARE_SECRET ?? '',
  authorize(request, { key }) {
    const user = userOf(request)
    return user && key.startsWith(userPrefix(user))
  },
})

export const app = new Hono()
app.all('/s', (c) => share(c.req.raw))
app.all('/s/*', (c) => share(c.req.raw))
