import { AwsV4Signer } from 'aws4fetch'
import { hex } from '../../../src/server/stores/encoding.js'
import type { SignedRequest, Stage } from './stage.js'

export type S3Stage =
  | 'CanonicalRequest'
  | 'SHA256(CanonicalRequest)'
  | 'CredentialScope'
  | 'StringToSign'
  | 'DateKey'
  | 'DateRegionKey'
  | 'DateRegionServiceKey'
  | 'SigningKey'
  | 'Signature'

/** The stages of Signature Version 4 of a URL that `s3()` made, from the signer that `s3()` uses. */
export async function s3Stages(request: SignedRequest): Promise<Stage<S3Stage>[]> {
  const { signer, scope } = signerOf(request)
  const toSign = await signer.stringToSign()
  const [date, region, service, end] = scope
  const dateKey = await hmac(utf8(`AWS4${request.secretKey}`), date)
  const regionKey = await hmac(dateKey, region)
  const serviceKey = await hmac(regionKey, service)
  const signingKey = await hmac(serviceKey, end)
  return [
    { name: 'CanonicalRequest', value: await signer.canonicalString() },
    { name: 'SHA256(CanonicalRequest)', value: toSign.split('\n')[3] ?? '' },
    { name: 'CredentialScope', value: scope.join('/') },
    { name: 'StringToSign', value: toSign },
    { name: 'DateKey', value: hex(dateKey) },
    { name: 'DateRegionKey', value: hex(regionKey) },
    { name: 'DateRegionServiceKey', value: hex(serviceKey) },
    { name: 'SigningKey', value: hex(signingKey) },
    { name: 'Signature', value: hex(await hmac(signingKey, toSign)) },
  ]
}

type Scope = readonly [date: string, region: string, service: string, end: string]

/** The signer as it was before it added the signature. */
function signerOf({ url, method, headers, secretKey }: SignedRequest): { signer: AwsV4Signer; scope: Scope } {
  const unsigned = new URL(url)
  const { searchParams } = unsigned
  searchParams.delete('X-Amz-Signature')
  // A key's id may have slashes; the scope has none.
  const [, id = '', ...parts] =
    /^(.*)\/(\d{8})\/([^/]+)\/([^/]+)\/(aws4_request)$/.exec(searchParams.get('X-Amz-Credential') ?? '') ?? []
  const [date = '', region = '', service = '', end = ''] = parts
  const token = searchParams.get('X-Amz-Security-Token')
  const signer = new AwsV4Signer({
    method,
    url: unsigned.href,
    headers: { ...headers },
    accessKeyId: id,
    secretAccessKey: secretKey,
    ...(token !== null && { sessionToken: token }),
    service,
    region,
    datetime: searchParams.get('X-Amz-Date') ?? '',
    signQuery: true,
    allHeaders: true,
  })
  return { signer, scope: [date, region, service, end] }
}

async function hmac(key: ArrayBuffer | Uint8Array<ArrayBuffer>, text: string): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  return crypto.subtle.sign('HMAC', imported, utf8(text))
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
