/** Ways to list a bucket whose answers must be alike, down to where a page ends. */
import { signList } from '../../local/support/s3.js'
import { send } from '../../local/support/http.js'
import type { S3Server } from './stores.js'

export const LISTED = ['a', 'list/1', 'list/a/1', 'list/a/2', 'list/a b/+&', 'list/é/ü', 'list/z']

type Query = Readonly<Record<string, string>>

const folders: Query = { prefix: 'list/', delimiter: '/' }

export const listings: Readonly<Record<string, Query>> = {
  'all keys below a prefix': { prefix: 'list/' },
  'one level': folders,
  'one level, the second version': { ...folders, 'list-type': '2' },
  'one level, encoded': { ...folders, 'list-type': '2', 'encoding-type': 'url' },
  'the first folder only': { ...folders, 'max-keys': '2' },
  'what comes after a folder': { ...folders, marker: 'list/a/' },
  'what comes after an object in a folder': { ...folders, marker: 'list/a/1' },
  'what starts after an object in a folder': { ...folders, 'list-type': '2', 'start-after': 'list/a/1' },
  'a last page that is full': { ...folders, 'max-keys': '5' },
  'a page of nothing': { ...folders, 'max-keys': '0', 'list-type': '2' },
  'an empty folder': { ...folders, prefix: 'list/none/', 'list-type': '2' },
}

/** The document without what may differ: names of buckets, owners, dates, tokens, and whether a slash is encoded. */
export async function documentOf(
  { endpoint, bucket, region, credentials }: S3Server,
  query: Query,
): Promise<string[]> {
  const url = await signList({ origin: endpoint }, query, credentials, bucket, region)
  const { status, text } = await send(url)
  const told = [...text.matchAll(TOLD)].map(([element]) => decodeURIComponent(element))
  return [String(status), ...told, String(text.includes('<NextContinuationToken>'))]
}

const TOLD =
  /<(Key|IsTruncated|KeyCount|NextMarker|Delimiter|MaxKeys|Size)>[^<]*<\/\1>|<CommonPrefixes><Prefix>[^<]*<\/Prefix>/g
