import { AwsV4Signer } from 'aws4fetch'
import { CredentialsCache, type CredentialsProvider } from '../credentials.js'
import { checkOptionNames, type OptionNames } from '../option-names.js'
import type { Presigned, PresignRequest, Store } from '../store.js'
import { encodeStrict } from './encoding.js'
import { objectPath } from './object-path.js'
import { s3Bucket, type S3HostOptions } from './s3-host.js'
import { signingStore } from './signing-store.js'

export interface S3Options extends S3HostOptions {
  /** A key, or a function that fetches one; a temporary key is kept until its rest is too short. */
  readonly credentials: CredentialsProvider
  /** Seconds by which the start of the validity lies in the past, for clocks that disagree; 60 when absent. */
  readonly backdate?: number
}

const NAMES: OptionNames<S3Options> = {
  bucket: true,
  region: true,
  endpoint: true,
  style: true,
  accelerate: true,
  credentials: true,
  backdate: true,
}

/** Seconds: no store accepts a longer validity in Signature Version 4. */
const LONGEST = 7 * 24 * 3600

/** Amazon S3 and every store that verifies its Signature Version 4. Throws a `TypeError` for options that cannot work. */
export function s3(options: S3Options): Store {
  checkOptionNames(options, NAMES, 's3')
  const bucket = s3Bucket(options)
  const { region, backdate = 60 } = options
  if (!(backdate >= 0)) throw new TypeError('s3: backdate is a number of seconds, 0 or more')
  const credentials = new CredentialsCache(options.credentials)
  const keys = new SigningKeys()

  /** `key` is empty for the bucket itself. */
  async function sign({ method, key, headers, query, validity, now }: PresignRequest): Promise<Presigned> {
    const path = objectPath(bucket, key)
    const credential = await credentials.get(validity, now)
    const granted = Math.floor(Math.min(validity, LONGEST, (credential.endsAt - now) / 1000))
    const { start, end } = period(now, granted, backdate)
    const url = new URL(bucket.origin + path)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    url.searchParams.set('X-Amz-Expires', String(end - start))
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      headers: { ...headers },
      accessKeyId: credential.secretId,
      secretAccessKey: credential.secretKey,
      ...(credential.token === null ? {} : { sessionToken: credential.token }),
      service: 's3',
      region,
      cache: keys.of(credential.secretKey),
      datetime: basicDate(start),
      signQuery: true,
      allHeaders: true,
    })
    const signed = await signer.sign()
    return {
      url: `${bucket.origin}${path}?${queryOf(signed.url)}`,
      headers: { ...headers },
      validity: granted,
    }
  }

  return signingStore({
    sign,
    forbidOverwrite: { 'If-None-Match': '*' },
    listQuery: ({ prefix, delimiter, cursor, limit }) => ({
      'list-type': '2',
      // XML cannot carry every character that a key may have.
      'encoding-type': 'url',
      prefix,
      'max-keys': String(limit),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(cursor === null ? {} : { 'continuation-token': cursor }),
    }),
  })
}

/** Seconds since the epoch, rounded outwards so that a fraction never shortens what the page is told. */
function period(now: number, granted: number, backdate: number): { start: number; end: number } {
  const second = Math.floor(now / 1000)
  const end = Math.min(Math.ceil(now / 1000) + granted, second + LONGEST)
  return { start: Math.max(second - Math.floor(backdate), end - LONGEST), end }
}

/** `20260131T235959Z` */
function basicDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/[:-]|\.\d{3}/g, '')
}

/**
 * The query as the signature counts it. `URLSearchParams` writes a space as `+`, which one store reads as a
 * space and another as a plus.
 */
function queryOf({ searchParams }: URL): string {
  return Array.from(searchParams, (pair) => pair.map(encodeStrict).join('=')).join('&')
}

/** The signer keeps the key it derives for each day; those of a secret that was replaced are dropped. */
class SigningKeys {
  #secret = ''
  #keys = new Map<string, ArrayBuffer>()

  of(secret: string): Map<string, ArrayBuffer> {
    if (secret !== this.#secret) {
      this.#secret = secret
      this.#keys = new Map()
    }
    return this.#keys
  }
}
