import { CredentialsCache, type CredentialsProvider } from '../credentials.js'
import type { Presigned, PresignRequest, Store } from '../store.js'
import { canonicalHeaders, canonicalQuery, encodePath, encodeStrict, qSignature } from './qsign.js'

export interface CosOptions {
  /** Name with the application's id, e.g. `photos-1250000000`. */
  readonly bucket: string
  /** E.g. `ap-beijing`. */
  readonly region: string
  /** A key, or a function that fetches one; a temporary key is kept until its rest is too short. */
  readonly credentials: CredentialsProvider
  /** Host, with a port where needed, at which the bucket is reached: a custom domain, a CDN, a test store. */
  readonly domain?: string
  /** `https` when absent. */
  readonly protocol?: 'https' | 'http'
  /** The global acceleration endpoint, which must be enabled for the bucket. */
  readonly accelerate?: boolean
  /** The endpoint within Tencent Cloud's network. */
  readonly internal?: boolean
  /** Seconds by which the start of the validity lies in the past, for clocks that disagree; 60 when absent. */
  readonly backdate?: number
}

/** Tencent Cloud Object Storage. Throws a `TypeError` for options that cannot work. */
export function cos(options: CosOptions): Store {
  const origin = originOf(options)
  const credentials = new CredentialsCache(options.credentials)
  const backdate = options.backdate ?? 60
  if (!(backdate >= 0)) throw new TypeError('cos: backdate is a number of seconds, 0 or more')

  return {
    forbidOverwrite: { 'x-cos-forbid-overwrite': 'true' },

    async presign(request: PresignRequest): Promise<Presigned> {
      const { method, headers, query, now } = request
      const wirePath = wirePathOf(request.key)
      if (!(request.validity >= 1)) throw new TypeError('cos: validity is a number of seconds, 1 or more')

      const key = await credentials.get(request.validity, now)
      const validity = Math.floor(Math.min(request.validity, (key.endsAt - now) / 1000))
      // Rounded outwards, so that a fraction of a second never shortens what the page is told.
      const keyTime = `${Math.floor(now / 1000 - backdate)};${Math.ceil(now / 1000) + validity}`

      const signedHeaders = { ...headers, host: origin.host }
      const signature = await qSignature({
        method,
        path: `/${request.key}`,
        query,
        headers: signedHeaders,
        keyTime,
        secretKey: key.secretKey,
      })
      const parameters = [
        'q-sign-algorithm=sha1',
        `q-ak=${encodeStrict(key.secretId)}`,
        `q-sign-time=${keyTime}`,
        `q-key-time=${keyTime}`,
        `q-header-list=${listParameter(canonicalHeaders(signedHeaders).list)}`,
        `q-url-param-list=${listParameter(canonicalQuery(query).list)}`,
        `q-signature=${signature}`,
        ...(key.token === null ? [] : [`x-cos-security-token=${encodeStrict(key.token)}`]),
        ...Object.entries(query).map(([name, value]) => `${encodeStrict(name)}=${encodeStrict(value)}`),
      ]
      return { url: `${origin.origin}${wirePath}?${parameters.join('&')}`, headers: { ...headers }, validity }
    },
  }
}

/** The names in the list are encoded already; a parameter's value is encoded once more, but for its `;`. */
function listParameter(list: string): string {
  return list.split(';').map(encodeStrict).join(';')
}

/** A URL parser drops `.` and `..`, and the request would then reach another object than the signed one. */
function wirePathOf(key: string): string {
  if (typeof key !== 'string' || key === '') throw new TypeError('cos: the key is empty')
  const path = `/${encodePath(key)}`
  if (new URL(`http://host${path}`).pathname !== path) {
    throw new TypeError('cos: a key with a segment "." or ".." cannot be reached by a URL')
  }
  return path
}

function originOf({ bucket, region, domain, protocol = 'https', accelerate, internal }: CosOptions): URL {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(bucket))
    throw new TypeError('cos: bucket is a name such as photos-1250000000')
  if (!/^[a-z0-9-]+$/.test(region)) throw new TypeError('cos: region is a name such as ap-beijing')
  if (protocol !== 'https' && protocol !== 'http') throw new TypeError('cos: protocol is https or http')
  if ([domain, accelerate, internal].filter(Boolean).length > 1) {
    throw new TypeError('cos: domain, accelerate and internal exclude each other')
  }
  const host = domain ?? standardHost(bucket, region, { accelerate: !!accelerate, internal: !!internal })
  // The parser gives the host as the browser will send it: lower case, punycode, no default port.
  const url = URL.canParse(`${protocol}://${host}`) ? new URL(`${protocol}://${host}`) : null
  if (
    !url ||
    url.username ||
    url.password ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    /[/?#@\\]/.test(host)
  ) {
    throw new TypeError('cos: domain is a host, with a port where needed, such as files.example.com')
  }
  return url
}

function standardHost(
  bucket: string,
  region: string,
  kind: { accelerate: boolean; internal: boolean },
): string {
  if (kind.accelerate) return `${bucket}.cos.accelerate.myqcloud.com`
  if (kind.internal) return `${bucket}.cos-internal.${region}.tencentcos.cn`
  return `${bucket}.cos.${region}.myqcloud.com`
}
