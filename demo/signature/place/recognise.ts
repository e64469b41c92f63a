import { decoded } from '../words/decoded.js'
import { readHost, takesNoSignature, type HostReading } from './hosts.js'
import { addressOf, type Place, type Scheme, type Style } from './place.js'

export type NoteCode =
  'query-dropped' | 'fragment-dropped' | 'unknown-host' | 'unknown-region' | 'public-host' | 'other-scheme'

export interface Recognition {
  readonly place: Place
  /** `null` for a host that no provider is known by. */
  readonly provider: string | null
  /** What the user should know of the reading. */
  readonly notes: readonly NoteCode[]
}

/** What a user says against the reading of an unknown host. */
export interface Correction {
  readonly scheme?: Scheme
  readonly style?: Style
}

/** Reads an object's address of any form. `null` when it is none, or names no object. */
export function recognise(text: string, correction: Correction = {}): Recognition | null {
  const url = urlOf(text.trim())
  if (!url || url.pathname.length < 2) return null
  const host = readHost(url.hostname)
  const read = placeOf(url, host, correction)
  // The command line's form names no region.
  const place = text.trim().startsWith('s3:') ? { ...read, region: '' } : read
  if (place.key === '') return null
  const notes: NoteCode[] = []
  if (url.search) notes.push('query-dropped')
  if (url.hash) notes.push('fragment-dropped')
  if (takesNoSignature(url.hostname)) notes.push('public-host')
  else if (!host) notes.push('unknown-host')
  else if (!host.scheme) notes.push('other-scheme')
  else if (!place.region && place.scheme === 's3') notes.push('unknown-region')
  return { place, provider: host?.provider ?? null, notes }
}

/** `s3://bucket/key` is how Amazon's own command line writes an address. */
function urlOf(text: string): URL | null {
  const [, bucket, rest] = /^s3:\/\/([^/]+)\/(.+)$/.exec(text) ?? []
  if (bucket && rest) return parse(`https://${bucket}.s3.us-east-1.amazonaws.com/${rest}`)
  if (/\s/.test(text.split('/', 3).join('/'))) return null
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  // One word is a word, unless it is told apart as an address.
  return url.hostname.includes('.') || url.hostname === 'localhost' || /^https?:/.test(text) ? url : null
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function placeOf(url: URL, host: HostReading | null, correction: Correction): Place {
  const scheme = correction.scheme ?? host?.scheme ?? guessScheme(url)
  const style = scheme === 'cos' ? 'domain' : (correction.style ?? guessStyle(url, host))
  const path = decoded(url.pathname.slice(1))
  const slash = style === 'path' ? path.indexOf('/') : -1
  const bucket = host?.bucket ?? (slash < 0 ? '' : path.slice(0, slash))
  const place: Place = {
    scheme,
    server: '',
    style,
    bucket,
    region: host?.region ?? (scheme === 's3' && !host ? 'us-east-1' : ''),
    key: path.slice(slash + 1),
  }
  return isAt(place, url) ? place : { ...place, server: serverOf(url, style, bucket) }
}

/** Whether the provider's own address of this place is the one that was given. */
function isAt(place: Place, url: URL): boolean {
  try {
    return new URL(addressOf(place)).origin === url.origin
  } catch {
    return false
  }
}

function serverOf(url: URL, style: Style, bucket: string): string {
  if (style !== 'host' || !url.host.startsWith(`${bucket}.`)) return url.origin
  return `${url.protocol}//${url.host.slice(bucket.length + 1)}`
}

/** A server of one's own speaks S3; a domain of one's own is more often one at COS here. */
function guessScheme({ hostname, port }: URL): Scheme {
  const isOwnServer = port !== '' || /^(\d+\.){3}\d+$|^\[|^(s3|minio|ceph)[.-]|^[^.]+$/.test(hostname)
  return isOwnServer ? 's3' : 'cos'
}

function guessStyle(url: URL, host: HostReading | null): Style {
  if (host) return host.bucket === null ? 'path' : 'host'
  return url.pathname.indexOf('/', 1) > 1 ? 'path' : 'domain'
}
