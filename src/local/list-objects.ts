import { encodeStrict } from '../server/stores/encoding.js'
import type { Bucket } from './disk/bucket.js'
import type { ObjectRecord } from './disk/object-record.js'
import type { Exchange } from './exchange.js'
import { listingPage, type ListingPage, type ListingQuery } from './listing.js'
import { StoreError } from './store-error.js'
import { parameter, type StoreRequest } from './store-request.js'
import { escapeXml } from './xml.js'

/** Objects on a page at the most. */
const largestPage = 1000

type Element = readonly [name: string, content: string | readonly Element[]]

/** Answers GET of the bucket: COS's GET Bucket, which is S3's first version too, and ListObjectsV2. */
export function listObjects(exchange: Exchange, bucket: Bucket): void {
  const { request } = exchange
  const isSecond = parameter(request, 'list-type') === '2'
  const query = readQuery(request, isSecond)
  const page = listingPage(bucket.list(), query)
  const encode = parameter(request, 'encoding-type') === 'url' ? encodeStrict : (text: string) => text
  const elements: Element[] = [
    ['Name', exchange.bucketName ?? ''],
    ['Prefix', encode(query.prefix)],
    ...(query.delimiter === '' ? [] : [['Delimiter', encode(query.delimiter)] as const]),
    ['MaxKeys', String(query.limit)],
    ['IsTruncated', String(page.next !== null)],
    ...(encode === encodeStrict ? [['EncodingType', 'url'] as const] : []),
    ...(isSecond ? secondVersion(request, page) : firstVersion(request, page, encode)),
    ...page.objects.map((record) => describe(record, encode)),
    ...page.folders.map((folder): Element => ['CommonPrefixes', [['Prefix', encode(folder)]]]),
  ]
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${xml(elements)}</ListBucketResult>`
  const headers = { 'Content-Type': 'application/xml', 'Content-Length': Buffer.byteLength(body) }
  exchange.head(200, headers).end(exchange.request.method === 'HEAD' ? '' : body)
}

function readQuery(request: StoreRequest, isSecond: boolean): ListingQuery {
  const value = (name: string) => parameter(request, name) ?? ''
  const token = value('continuation-token')
  return {
    prefix: value('prefix'),
    delimiter: value('delimiter'),
    after: isSecond ? (token === '' ? value('start-after') : readToken(token)) : value('marker'),
    limit: readLimit(parameter(request, 'max-keys')),
  }
}

function readLimit(text: string | undefined): number {
  if (text === undefined || text === '') return largestPage
  if (!/^\d{1,10}$/.test(text))
    throw new StoreError(400, 'InvalidArgument', 'max-keys is a number from 0 to 2147483647')
  return Math.min(Number(text), largestPage)
}

function firstVersion(
  request: StoreRequest,
  { next }: ListingPage,
  encode: (text: string) => string,
): Element[] {
  return [
    ['Marker', encode(parameter(request, 'marker') ?? '')],
    ...(next === null ? [] : [['NextMarker', encode(next)] as const]),
  ]
}

function secondVersion(request: StoreRequest, { objects, folders, next }: ListingPage): Element[] {
  const echoed = (name: string, from: string): Element[] => {
    const value = parameter(request, from)
    return value === undefined ? [] : [[name, value]]
  }
  return [
    ['KeyCount', String(objects.length + folders.length)],
    ...echoed('ContinuationToken', 'continuation-token'),
    ...echoed('StartAfter', 'start-after'),
    ...(next === null ? [] : [['NextContinuationToken', writeToken(next)] as const]),
  ]
}

/** Opaque on purpose: at S3 a token is no key, and who takes it for one must find out here. */
function writeToken(key: string): string {
  return Buffer.from(`1${key}`).toString('base64')
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64').toString()
  if (!text.startsWith('1') || writeToken(text.slice(1)) !== token)
    throw new StoreError(400, 'InvalidArgument', 'The continuation token provided is incorrect')
  return text.slice(1)
}

function describe(record: ObjectRecord, encode: (text: string) => string): Element {
  return [
    'Contents',
    [
      ['Key', encode(record.key)],
      ['LastModified', record.modified],
      ['ETag', `"${record.etag}"`],
      ['Size', String(record.size)],
      ['StorageClass', 'STANDARD'],
    ],
  ]
}

function xml(elements: readonly Element[]): string {
  return elements
    .map(
      ([name, content]) =>
        `<${name}>${typeof content === 'string' ? escapeXml(content) : xml(content)}</${name}>`,
    )
    .join('')
}
