import { qSignScheme } from '../signature/qsign.js'
import type { Credential } from '../signature/scheme.js'
import { StoreError } from '../store-error.js'
import { escapeXml } from '../xml.js'
import type { Dialect } from './dialect.js'

/** Tencent Cloud COS. */
export function cosDialect(credentials: readonly Credential[]): Dialect {
  return {
    scheme: qSignScheme(credentials),
    requestId: 'x-cos-request-id',
    metadataPrefix: 'x-cos-meta-',
    defaultType: 'application/octet-stream',
    maxKeyBytes: 850,
    authenticatesFirst: false,
    honoursIfRange: true,

    overwriteRefusal: (headers) =>
      headers['x-cos-forbid-overwrite'] === 'true'
        ? new StoreError(409, 'FileAlreadyExists', 'There is an object under this key.')
        : null,

    inItsWords: (error) => error,

    errorXml: ({ code, message }, { request }) =>
      [
        "<?xml version='1.0' encoding='utf-8' ?>",
        '<Error>',
        `\t<Code>${escapeXml(code)}</Code>`,
        `\t<Message>${escapeXml(message)}</Message>`,
        `\t<Resource>${escapeXml((request.headers.host ?? '') + request.path)}</Resource>`,
        `\t<RequestId>${escapeXml(request.id)}</RequestId>`,
        '</Error>',
        '',
      ].join('\n'),
  }
}
