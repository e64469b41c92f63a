import { readSwitch } from '../switches.js'

export interface S3HostOptions {
  readonly bucket: string
  /** E.g. `eu-central-1`; `auto` for Cloudflare R2 and Google Cloud Storage; what MinIO or Ceph was set up with. */
  readonly region: string
  /** Address of any other service than Amazon's, e.g. `https://minio.example.com:9000`. */
  readonly endpoint?: string
  /**
   * Where the bucket's name goes: before the host (`host`, Amazon's way, and the default there), first in the
   * path (`path`, the default with an `endpoint`), or nowhere because the endpoint is the bucket's own domain
   * (`domain`).
   */
  readonly style?: 'host' | 'path' | 'domain'
  /** Amazon's transfer acceleration, which must be enabled for the bucket. */
  readonly accelerate?: boolean
}

/** The bucket's address as the browser will use it, with a final `/`. Throws a `TypeError`. */
export function s3Bucket(options: S3HostOptions): URL {
  const { bucket, region, endpoint, style } = options
  const accelerate = readSwitch('s3: accelerate', options.accelerate, false)
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(bucket)) throw new TypeError('s3: bucket is a name such as my-photos')
  if (!/^[a-z0-9_-]+$/i.test(region))
    throw new TypeError('s3: region is a name such as eu-central-1, or auto')
  if (style !== undefined && !['host', 'path', 'domain'].includes(style)) {
    throw new TypeError('s3: style is host, path or domain')
  }
  if (endpoint === undefined) {
    if (style === 'domain') throw new TypeError('s3: style domain needs the domain as endpoint')
    return amazonBucket(bucket, region, style, accelerate)
  }
  if (accelerate) throw new TypeError("s3: accelerate is Amazon's, and needs no endpoint")
  const base = readEndpoint(endpoint)
  return style === 'domain' ? base : placed(base, bucket, style ?? 'path')
}

function amazonBucket(
  bucket: string,
  region: string,
  style: 'host' | 'path' | undefined,
  fast: boolean,
): URL {
  if (fast) return new URL(`https://${bucket}.s3-accelerate.amazonaws.com/`)
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const base = new URL(`https://s3.${region}.${suffix}/`)
  // The certificate covers one label before the host.
  return placed(base, bucket, style ?? (bucket.includes('.') ? 'path' : 'host'))
}

function placed(base: URL, bucket: string, style: 'host' | 'path'): URL {
  return style === 'path'
    ? new URL(`${base.href}${bucket}/`)
    : new URL(`${base.protocol}//${bucket}.${base.host}${base.pathname}`)
}

function readEndpoint(endpoint: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new TypeError('s3: endpoint is an address such as https://s3.example.com')
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
