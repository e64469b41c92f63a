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

/** The stages of COS's signature of a URL that `cos()` made, from the functions that sign. */
export async function cosStages(request: SignedRequest): Promise<Stage[]> {
  const input = inputOf(request)
  const query = canonicalQuery(input.query)
  const headers = canonicalHeaders(input.headers)
  const toSign = await stringToSign(input)
  return [
    { name: 'KeyTime', value: input.keyTime, what: 'Start and end of the validity, in seconds since 1970.' },
    {
      name: 'SignKey',
      value: await signKey(input),
      what: 'HMAC-SHA1 of KeyTime under the secret key. Whoever has it can sign until KeyTime ends: keep it to yourself.',
    },
    { name: 'UrlParamList', value: query.list, what: 'Names of the parameters that are signed, sorted.' },
    { name: 'HttpParameters', value: query.text, what: 'The same with their values, encoded.' },
    { name: 'HeaderList', value: headers.list, what: 'Names of the headers that are signed, sorted.' },
    { name: 'HttpHeaders', value: headers.text, what: 'The same with their values, encoded.' },
    {
      name: 'HttpString',
      value: httpString(input),
      what: 'Method, decoded path, parameters and headers, a line each: the request as it is signed.',
    },
    { name: 'SHA1(HttpString)', value: toSign.split('\n')[2] ?? '', what: 'Its digest.' },
    { name: 'StringToSign', value: toSign, what: 'Algorithm, KeyTime and that digest, a line each.' },
    {
      name: 'Signature',
      value: await qSignature(input),
      what: 'HMAC-SHA1 of StringToSign under SignKey: the parameter q-signature.',
    },
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
