import { AwsV4Signer } from 'aws4fetch'
import type { Credential, ObjectStore } from '../../../src/local/index.js'
import { s3, type S3Options } from '../../../src/server/index.js'
import type { PresignRequest } from '../../../src/server/store.js'
import { key } from './store.js'

export const BUCKET = 'photos'
export const REGION = 'eu-central-1'

export interface S3Signing extends Partial<PresignRequest> {
  readonly credential?: Credential
  readonly options?: Partial<S3Options>
}

/** A URL of Signature Version 4 for a store whose bucket is `photos`, right in every point unless told otherwise. */
export async function signS3(store: Pick<ObjectStore, 'origin'>, signing: S3Signing = {}): Promise<string> {
  const { credential = key, options, ...request } = signing
  const signer = s3({
    bucket: BUCKET,
    region: REGION,
    endpoint: store.origin,
    credentials: credential,
    backdate: 0,
    ...options,
  })
  const { url } = await signer.presign({
    method: 'PUT',
    key: 'a',
    headers: {},
    query: {},
    validity: 600,
    now: Date.now(),
    ...request,
  })
  return url
}

/** Sets parameters of a signed URL as they stand; `null` takes one out. */
export function altered(url: string, changes: Readonly<Record<string, string | null>>): string {
  const [address = '', query = ''] = url.split('?')
  const pairs = query.split('&').flatMap((pair) => {
    const [name = ''] = pair.split('=')
    if (!(name in changes)) return [pair]
    const value = changes[name]
    return value == null ? [] : [`${name}=${value}`]
  })
  return `${address}?${pairs.join('&')}`
}

/** A URL that lists the bucket. */
export async function signList(
  { origin }: Pick<ObjectStore, 'origin'>,
  query: Readonly<Record<string, string>>,
  { secretId, secretKey }: Credential = key,
  bucket = BUCKET,
  region = REGION,
): Promise<string> {
  const search = Object.entries(query).map((pair) => pair.map(encodeURIComponent).join('='))
  const signed = await new AwsV4Signer({
    url: `${origin}/${bucket}?${search.join('&')}`,
    accessKeyId: secretId,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    signQuery: true,
  }).sign()
  return signed.url.href
}
