import { readSwitch } from '../switches.js'

export interface CosHostOptions {
  /** Name with the application's id, e.g. `photos-1250000000`. */
  readonly bucket: string
  /** E.g. `ap-beijing`. */
  readonly region: string
  /** Host, with a port where needed, at which the bucket is reached: a custom domain, a CDN, a test store. */
  readonly domain?: string
  /** `https` when absent. */
  readonly protocol?: 'https' | 'http'
  /** The global acceleration endpoint, which must be enabled for the bucket. */
  readonly accelerate?: boolean
  /** The endpoint within Tencent Cloud's network. */
  readonly internal?: boolean
}

/** Where the bucket is reached, with the host as the browser will send it. Throws a `TypeError`. */
export function cosOrigin(options: CosHostOptions): URL {
  const { bucket, region, domain, protocol = 'https' } = options
  const accelerate = readSwitch('cos: accelerate', options.accelerate, false)
  const internal = readSwitch('cos: internal', options.internal, false)
  if (!/^[a-z0-9][a-z0-9-]*$/.test(bucket))
    throw new TypeError('cos: bucket is a name such as photos-1250000000')
  if (!/^[a-z0-9-]+$/.test(region)) throw new TypeError('cos: region is a name such as ap-beijing')
  if (!['https', 'http'].includes(protocol)) throw new TypeError('cos: protocol is https or http')
  if ([domain, accelerate, internal].filter(Boolean).length > 1) {
    throw new TypeError('cos: domain, accelerate and internal exclude each other')
  }
  const host = domain ?? standardHost(bucket, region, accelerate, internal)
  // The parser gives lower case, punycode and no default port.
  if (/[/?#@\\]/.test(host) || !URL.canParse(`${protocol}://${host}`)) {
    throw new TypeError('cos: domain is a host, with a port where needed, such as files.example.com')
  }
  return new URL(`${protocol}://${host}`)
}

function standardHost(bucket: string, region: string, accelerate: boolean, internal: boolean): string {
  if (accelerate) return `${bucket}.cos.accelerate.myqcloud.com`
  if (internal) return `${bucket}.cos-internal.${region}.tencentcos.cn`
  return `${bucket}.cos.${region}.myqcloud.com`
}
