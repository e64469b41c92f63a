import { CredentialsCache, type CredentialsProvider } from '../credentials.js'
import { checkOptionNames, type OptionNames } from '../option-names.js'
import type { Presigned, PresignRequest, Store } from '../store.js'
import { type CosHostOptions, cosOrigin } from './cos-host.js'
import { objectPath } from './object-path.js'
import { canonicalHeaders, canonicalQuery, encodeStrict, qSignature } from './qsign.js'
import { signingStore } from './signing-store.js'

export interface CosOptions extends CosHostOptions {
  /** A key, or a function that fetches one; a temporary key is kept until its rest is too short. */
  readonly credentials: CredentialsProvider
  /** Seconds by which the start of the validity lies in the past, for clocks that disagree; 60 when absent. */
  readonly backdate?: number
}

const NAMES: OptionNames<CosOptions> = {
  bucket: true,
  region: true,
  domain: true,
  protocol: true,
  accelerate: true,
  internal: true,
  credentials: true,
  backdate: true,
}

/** Tencent Cloud Object Storage. Throws a `TypeError` for options that cannot work. */
export function cos(options: CosOptions): Store {
  checkOptionNames(options, NAMES, 'cos')
  const origin = cosOrigin(options)
  const credentials = new CredentialsCache(options.credentials)
  const { backdate = 60 } = options
  if (!(backdate >= 0)) throw new TypeError('cos: backdate is a number of seconds, 0 or more')

  /** `key` is empty for the bucket itself. */
  async function sign({ method, key, headers, query, validity, now }: PresignRequest): Promise<Presigned> {
    const path = objectPath(origin, key)
    const credential = await credentials.get(validity, now)
    const granted = Math.floor(Math.min(validity, (credential.endsAt - now) / 1000))
    // Rounded outwards, so that a fraction of a second never shortens what the page is told.
    const keyTime = `${Math.floor(now / 1000 - backdate)};${Math.ceil(now / 1000) + granted}`
    const signedHeaders = { ...headers, host: origin.host }
    const signature = await qSignature({
      method,
      path: `/${key}`,
      query,
      headers: signedHeaders,
      keyTime,
      secretKey: credential.secretKey,
    })
    const parameters = [
      'q-sign-algorithm=sha1',
      `q-ak=${encodeStrict(credential.secretId)}`,
      `q-sign-time=${keyTime}`,
      `q-key-time=${keyTime}`,
      `q-header-list=${listParameter(canonicalHeaders(signedHeaders).list)}`,
      `q-url-param-list=${listParameter(canonicalQuery(query).list)}`,
      `q-signature=${signature}`,
      ...(credential.token === null ? [] : [`x-cos-security-token=${encodeStrict(credential.token)}`]),
      ...Object.entries(query).map(([name, value]) => `${encodeStrict(name)}=${encodeStrict(value)}`),
    ]
    return {
      url: `${origin.origin}${path}?${parameters.join('&')}`,
      headers: { ...headers },
      validity: granted,
    }
  }

  return signingStore({
    sign,
    forbidOverwrite: { 'x-cos-forbid-overwrite': 'true' },
    listQuery: ({ prefix, delimiter, cursor, limit }) => ({
      prefix,
      'max-keys': String(limit),
      // Keys may hold characters that XML has no place for.
      'encoding-type': 'url',
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(cursor === null ? {} : { marker: cursor }),
    }),
  })
}

/** The names in the list are encoded already; a parameter's value is encoded once more, but for its `;`. */
function listParameter(list: string): string {
  return list.split(';').map(encodeStrict).join(';')
}
