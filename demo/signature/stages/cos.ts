import {
  canonicalHeaders,
  canonicalQuery,
  encodeStrict,
  httpString,
  qSignature,
  signKey,
  stringToSign,
  type QSignInput,
} from '../../../src/server/stores/qsign.js'
import type { SignedRequest, Stage } from './stage.js'

export type CosStage =
  | 'KeyTime'
  | 'SignKey'
  | 'UrlParamList'
  | 'HttpParameters'
  | 'HeaderList'
  | 'HttpHeaders'
  | 'HttpString'
  | 'SHA1(HttpString)'
  | 'StringToSign'
  | 'Signature'

/** The stages of COS's signature of a URL that `cos()` made, from the functions that sign. */
export async function cosStages(request: SignedRequest): Promise<Stage<CosStage>[]> {
  const input = inputOf(request)
  const query = canonicalQuery(input.query)
  const headers = canonicalHeaders(input.headers)
  const toSign = await stringToSign(input)
  return [
    { name: 'KeyTime', value: input.keyTime },
    { name: 'SignKey', value: await signKey(input) },
    { name: 'UrlParamList', value: query.list },
    { name: 'HttpParameters', value: query.text },
    { name: 'HeaderList', value: headers.list },
    { name: 'HttpHeaders', value: headers.text },
    { name: 'HttpString', value: httpString(input) },
    { name: 'SHA1(HttpString)', value: toSign.split('\n')[2] ?? '' },
    { name: 'StringToSign', value: toSign },
    { name: 'Signature', value: await qSignature(input) },
  ]
}

/** What was signed, read back from the URL. */
function inputOf({ url, method, headers, secretKey }: SignedRequest): QSignInput {
  const { host, pathname, search } = new URL(url)
  const pairs = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=').map(decodeURIComponent))
  const parameter = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1] ?? ''
  const listed = new Set(parameter('q-url-param-list').split(';'))
  return {
    method,
    path: decodeURIComponent(pathname),
    query: Object.fromEntries(
      pairs.filter(([name = '']) => listed.has(encodeStrict(name).toLowerCase())) as [string, string][],
    ),
    headers: { ...headers, host },
    keyTime: parameter('q-key-time'),
    secretKey,
  }
}
