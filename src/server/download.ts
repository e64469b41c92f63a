import type { DownloadRequest, Grant } from '../wire.js'
import { isSafeKey } from './names.js'
import type { Settings } from './options.js'
import { grantedValidity } from './policy.js'
import { Refusal } from './problem.js'
import { responseParameters } from './response-parameters.js'

/** Grants one GET of one object. A link to another origin cannot name its file: the store is told instead. */
export async function grantDownload<User>(
  operation: DownloadRequest,
  settings: Settings<User>,
): Promise<Grant> {
  const { key, filename, inline = false, validity } = operation
  if (!isSafeKey(key)) throw new Refusal(400, 'bad-request', 'key is not the name of an object.')
  const presigned = await settings.store.presign({
    method: 'GET',
    key,
    headers: {},
    query: responseParameters({ key, filename, inline }, settings.downloads),
    validity: grantedValidity(validity, settings.policy),
    now: settings.now(),
  })
  return { url: presigned.url, method: 'GET', headers: presigned.headers, key, validity: presigned.validity }
}
