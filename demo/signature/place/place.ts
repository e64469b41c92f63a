import { cos, s3, type Credentials, type Store } from '../../../src/server/index.js'
import { cosOrigin, type CosHostOptions } from '../../../src/server/stores/cos-host.js'
import { objectPath } from '../../../src/server/stores/object-path.js'
import { s3Bucket, type S3HostOptions } from '../../../src/server/stores/s3-host.js'

export type Scheme = 'cos' | 's3'

/** Where the bucket's name stands: before the host, first in the path, or nowhere. */
export type Style = 'host' | 'path' | 'domain'

/** Where an object lies, as the form shows it. */
export interface Place {
  readonly scheme: Scheme
  /** Origin without the bucket's name, e.g. `https://minio.example.com:9000`; empty for the provider's own. */
  readonly server: string
  readonly style: Style
  readonly bucket: string
  readonly region: string
  /** Decoded. */
  readonly key: string
}

/** The object's address without a signature. Throws a `TypeError` where there can be none. */
export function addressOf(place: Place): string {
  const bucket = place.scheme === 'cos' ? cosOrigin(cosHost(place)) : s3Bucket(s3Host(place))
  return bucket.origin + objectPath(bucket, place.key)
}

/** What signs for the place: the same that signs on a server. Throws a `TypeError`. */
export function storeOf(place: Place, credentials: Credentials): Store {
  return place.scheme === 'cos'
    ? cos({ ...cosHost(place), credentials })
    : s3({ ...s3Host(place), credentials })
}

function cosHost({ server, bucket, region }: Place): CosHostOptions {
  if (server === '') return { bucket, region }
  const { host, protocol } = new URL(server)
  return {
    // At a domain of its own the signature names neither.
    bucket: bucket || 'unnamed',
    region: region || 'unnamed',
    domain: host,
    protocol: protocol === 'http:' ? 'http' : 'https',
  }
}

function s3Host({ server, style, bucket, region }: Place): S3HostOptions {
  if (server === '') return { bucket, region, ...(style !== 'domain' && { style }) }
  return { bucket: style === 'domain' ? bucket || 'unnamed' : bucket, region, endpoint: server, style }
}
