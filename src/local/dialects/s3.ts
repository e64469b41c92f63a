import type { IncomingHttpHeaders } from 'node:http'
import type { Credential } from '../signature/scheme.js'
import { sigV4Scheme } from '../signature/sigv4.js'
import { StoreError } from '../store-error.js'
import { escapeXml } from '../xml.js'
import type { Dialect } from './dialect.js'

/** Amazon S3. `region`: the one that signatures must be made for; absent: any. */
export function s3Dialect(credentials: readonly Credential[], region?: string): Dialect {
  return {
    scheme: sigV4Scheme(credentials, { region }),
    requestId: 'x-amz-request-id',
    metadataPrefix: 'x-amz-meta-',
    defaultType: 'binary/octet-stream',
    maxKeyBytes: 1024,
    authenticatesFirst: false,
    honoursIfRange: true,
    overwriteRefusal,

    inItsWords: (error) =>
      error.code === 'KeyTooLong'
        ? new StoreError(400, 'KeyTooLongError', 'Your key is too long', error.headers)
        : error,

    errorXml: ({ code, message }, { request }) =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error>' +
      `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>` +
      `<Resource>${escapeXml(request.path)}</Resource><RequestId>${escapeXml(request.id)}</RequestId></Error>`,
  }
}

/** Any condition but `*` is one that S3 does not take for a PUT. */
export function overwriteRefusal(headers: IncomingHttpHeaders): StoreError | null {
  const condition = headers['if-none-match']
  if (condition === undefined) return null
  if (condition !== '*')
    throw new StoreError(501, 'NotImplemented', 'A PUT takes no condition but If-None-Match: *')
  return new StoreError(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  )
}
