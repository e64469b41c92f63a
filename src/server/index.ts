export type { Credentials, CredentialsProvider } from './credentials.js'
export type { Presigned, PresignRequest, Store } from './store.js'
export { cos, type CosOptions } from './stores/cos.js'
