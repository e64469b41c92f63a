import { lifeOfUrl } from '../../../src/grant/expiry.js'
import { readHost } from '../place/hosts.js'
import { methodOf, type Method } from './method.js'
import type { SignedUrl } from './signed-url.js'
import { decoded } from '../words/decoded.js'

/** What a pre-signed URL says. */
export interface Facts {
  /** Name of the way of signing. */
  readonly algorithm: string
  readonly provider: string
  readonly host: string
  /** `null` where neither host nor path tell. */
  readonly bucket: string | null
  /** Decoded. */
  readonly object: string
  readonly method: Method
  /** Milliseconds since the epoch, on the signer's clock; `null` where the URL does not tell. */
  readonly start: number | null
  readonly end: number | null
  /** Lower case; `null` where the URL does not list them. */
  readonly signedHeaders: readonly string[] | null
  /** Names; those of the signature itself left out. `null` where the URL does not tell. */
  readonly signedParameters: readonly string[] | null
  /** Both ends of the key's id. */
  readonly keyId: string | null
  /** Whether a temporary key's token is in the URL. */
  readonly isTemporary: boolean
  /** The header that the answer to a download will carry. */
  readonly disposition: string | null
}

export function factsOf(signed: SignedUrl): Facts {
  const { url, family, get } = signed
  const host = readHost(url.hostname)
  const life = lifeOfUrl(url.href)
  const headers = family.headerList === null ? null : (get(family.headerList) ?? '')
  return {
    algorithm: family.name,
    provider: host?.provider ?? family.provider,
    host: url.host,
    ...objectOf(url),
    method: methodOf(signed),
    start: inCalendar(life?.start),
    end: inCalendar(life?.end),
    signedHeaders: headers === null ? null : headers.toLowerCase().split(/[;,]/).filter(Boolean),
    signedParameters: signedParametersOf(signed),
    keyId: shortened(get(family.keyId ?? '')),
    isTemporary: family.tokens.some((name) => get(name)),
    disposition: get('response-content-disposition') ?? (family.id === 'azure' ? get('rscd') : null),
  }
}

/** A time that no date can tell is none. */
function inCalendar(time: number | null | undefined): number | null {
  return time == null || Number.isNaN(new Date(time).getTime()) ? null : time
}

function objectOf(url: URL): Pick<Facts, 'bucket' | 'object'> {
  const host = readHost(url.hostname)
  const path = decoded(url.pathname.slice(1))
  if (host?.bucket) return { bucket: host.bucket, object: path }
  const slash = path.indexOf('/')
  // At an unknown host the first segment may be the bucket, or not.
  if (!host || slash < 0) return { bucket: null, object: path }
  return { bucket: path.slice(0, slash), object: path.slice(slash + 1) }
}

function signedParametersOf({ family, get, parameters }: SignedUrl): string[] | null {
  const others = parameters
    .map(({ name }) => name)
    .filter((name) => !family.needed.includes(name.toLowerCase()) && name.toLowerCase() !== family.headerList)
  if (family.id === 'cos') return (get('q-url-param-list') ?? '').split(';').filter(Boolean)
  if (family.id === 'azure') return null
  return family.headerList === null
    ? others.filter((name) => /^response-|^(uploadId|partNumber|versionId)$/i.test(name))
    : others
}

/** Enough to know one's own key by. */
function shortened(credential: string | null): string | null {
  const id = credential?.split(/\/\d{8}\//)[0]
  if (!id) return null
  return id.length < 12 ? `${id.slice(0, 3)}…` : `${id.slice(0, 4)}…${id.slice(-4)}`
}
