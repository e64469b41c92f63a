import type { Credential } from '../signature/scheme.js'
import { sigV4Scheme } from '../signature/sigv4.js'
import { StoreError } from '../store-error.js'
import { escapeXml } from '../xml.js'
import type { Dialect } from './dialect.js'
import { overwriteRefusal } from './s3.js'

/** Status and code where they differ from S3's. */
const words: Readonly<Record<string, readonly [status: number, code: string]>> = {
  AuthorizationQueryParametersError: [403, 'AccessDenied'],
  AccessForbidden: [403, 'AccessDenied'],
  KeyTooLong: [400, 'InvalidObjectName'],
}

/**
 * Ceph's RADOS Gateway, as version 16 answers. A suite holds it against the gateway itself: `test/ceph`.
 * It says no message, tells a page nothing about a signature, an end or a preflight that it refuses, and
 * looks at the end of a preflight's URL too.
 */
export function cephDialect(credentials: readonly Credential[]): Dialect {
  const scheme = sigV4Scheme(credentials, { lenient: true })
  return {
    scheme,
    requestId: 'x-amz-request-id',
    metadataPrefix: 'x-amz-meta-',
    defaultType: 'binary/octet-stream',
    maxKeyBytes: 1024,
    authenticatesFirst: true,
    honoursIfRange: false,
    overwriteRefusal,

    examinePreflight(request, now) {
      if (scheme.claims(request)) scheme.examine(request, now)
    },

    inItsWords({ status, code, headers }) {
      const [itsStatus, itsCode] = words[code] ?? [status, code]
      // It does not say how long an object is that a range lies outside of.
      return new StoreError(itsStatus, itsCode, '', code === 'InvalidRange' ? {} : headers)
    },

    errorXml: ({ code }, { request, bucket }) =>
      `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${escapeXml(code)}</Code><Message></Message>` +
      (bucket === null ? '' : `<BucketName>${escapeXml(bucket)}</BucketName>`) +
      `<RequestId>${escapeXml(request.id)}</RequestId><HostId>embedded</HostId></Error>`,
  }
}
