/** What a host name tells of the bucket behind it. */

export interface HostReading {
  /** As people call it. */
  readonly provider: string
  /** How addresses at this host are signed by this tool; `null` where it cannot. */
  readonly scheme: 'cos' | 's3' | null
  /** `null` where the name stands in the path. */
  readonly bucket: string | null
  /** `null` where the host does not tell. */
  readonly region: string | null
}

interface HostRule extends Pick<HostReading, 'provider' | 'scheme'> {
  /** Groups `bucket` and `region`, where the host has them. */
  readonly host: RegExp
  /** Where the host has none. */
  readonly region?: string
}

const rules: readonly HostRule[] = [
  {
    provider: 'Tencent Cloud COS',
    scheme: 'cos',
    host: /^(?<bucket>[^.]+)\.cos(?:-internal)?\.(?:accelerate|(?<region>[a-z0-9-]+))\.(?:myqcloud\.com|tencentcos\.(?:cn|com))$/,
  },
  {
    provider: 'Amazon S3',
    scheme: 's3',
    host: /^(?:(?<bucket>.+)\.)?s3(?:-fips)?[.-](?:dualstack\.)?(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?$/,
  },
  {
    provider: 'Amazon S3',
    scheme: 's3',
    host: /^(?<bucket>[^.]+)\.s3-accelerate(?:\.dualstack)?\.amazonaws\.com$/,
  },
  {
    provider: 'Amazon S3',
    scheme: 's3',
    host: /^(?:(?<bucket>.+)\.)?s3(?:-external-1)?\.amazonaws\.com$/,
    region: 'us-east-1',
  },
  {
    provider: 'Cloudflare R2',
    scheme: 's3',
    host: /^(?:(?<bucket>[^.]+)\.)?[0-9a-f]{32}(?:\.(?:eu|fedramp))?\.r2\.cloudflarestorage\.com$/,
    region: 'auto',
  },
  {
    provider: 'Google Cloud Storage',
    scheme: 's3',
    host: /^(?:(?<bucket>.+)\.)?storage\.(?:googleapis|cloud\.google)\.com$/,
    region: 'auto',
  },
  {
    provider: 'Alibaba Cloud OSS',
    scheme: 's3',
    host: /^(?<bucket>[^.]+)\.(?:s3\.)?(?<region>oss-[a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com$/,
  },
  {
    provider: 'Azure Blob Storage',
    scheme: null,
    host: /^[^.]+\.blob\.core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/,
  },
  {
    provider: 'Backblaze B2',
    scheme: 's3',
    host: /^(?:(?<bucket>[^.]+)\.)?s3\.(?<region>[a-z0-9-]+)\.backblazeb2\.com$/,
  },
  {
    provider: 'Wasabi',
    scheme: 's3',
    host: /^(?:(?<bucket>.+)\.)?s3\.(?<region>[a-z0-9-]+)\.wasabisys\.com$/,
  },
  {
    provider: 'DigitalOcean Spaces',
    scheme: 's3',
    host: /^(?:(?<bucket>[^.]+)\.)?(?<region>[a-z]{3}\d)\.digitaloceanspaces\.com$/,
  },
]

/** Hosts that serve without any signature, or ignore it. */
const unsigned: readonly RegExp[] = [
  /\.r2\.dev$/,
  /\.cos-website\.[a-z0-9-]+\.(?:myqcloud\.com|tencentcos\.cn)$/,
  /\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
]

/** `null` for a host that no provider is known by: a domain of one's own, a server of one's own. */
export function readHost(hostname: string): HostReading | null {
  for (const { provider, scheme, host, region } of rules) {
    const match = host.exec(hostname)
    if (!match) continue
    const { bucket = null, region: told = null } = match.groups ?? {}
    return { provider, scheme, bucket, region: told ?? region ?? null }
  }
  return null
}

/** Whether what lies there is public, and a signature of no use. */
export function takesNoSignature(hostname: string): boolean {
  return unsigned.some((pattern) => pattern.test(hostname))
}
