import { createSigningHandler, s3, userPrefix, type Operation } from '../../../src/server/index.js'
import { userOf } from './session.js'

// #region authorize
function authorize(request: Request, operation: Operation) {
  const user = userOf(request)
  if (!user || operation.action === 'upload') return user
  // A download names any key and a list any prefix: only what is below the user's own folder.
  const asked = operation.action === 'download' ? operation.key : operation.prefix
  return asked.startsWith(userPrefix(user)) && user
}
// #endregion

export const handler = createSigningHandler({
  store: s3({
    bucket: 'my-photos',
    region: 'eu-central-1',
    credentials: {
      secretId: process.env.AWS_ACCESS_KEY_ID ?? '',
      secretKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    },
  }),
  actions: ['upload', 'download', 'list'],
  authorize,
})
