import type { ListedObject, Listing } from '../../wire.js'
import { compareKeys } from './key-order.js'
import { StoreFailure } from '../store-failure.js'

/**
 * Reads the XML of a bucket's listing (COS and S3 answer alike). A parser is missing in edge runtimes, and
 * these documents are flat, without attributes or comments.
 * `folders` are there when the store was asked to group: it repeats the delimiter.
 */
export function readListing(xml: string): Listing {
  if (!xml.includes('<ListBucketResult')) throw new StoreFailure('The store did not answer with a listing')
  const readKey = element(xml, 'EncodingType') === 'url' ? decodeForm : (key: string) => key
  const objects = Array.from(xml.matchAll(/<Contents>(.*?)<\/Contents>/gs), ([, entry = '']) =>
    readObject(entry, readKey),
  )
  const folders = readFolders(xml, readKey)
  const page = element(xml, 'Delimiter') === null && folders.length === 0 ? { objects } : { objects, folders }
  if (element(xml, 'IsTruncated') !== 'true') return page
  const cursor =
    element(xml, 'NextContinuationToken') ??
    nextMarker(xml, readKey) ??
    lastOf(objects.at(-1)?.key, folders.at(-1))
  return cursor === undefined ? page : { ...page, cursor }
}

/** A key, and written like one. */
function nextMarker(xml: string, readKey: (key: string) => string): string | undefined {
  const marker = element(xml, 'NextMarker')
  return marker === null ? undefined : readKey(marker)
}

function readFolders(xml: string, readKey: (key: string) => string): string[] {
  return Array.from(xml.matchAll(/<CommonPrefixes>(.*?)<\/CommonPrefixes>/gs), ([, entry = '']) =>
    Array.from(entry.matchAll(/<Prefix>([^<]*)<\/Prefix>/g), ([, name = '']) =>
      readKey(decodeEntities(name)),
    ),
  ).flat()
}

/** Where the page ends, for a store that does not say: objects and folders are in one order. */
function lastOf(key: string | undefined, folder: string | undefined): string | undefined {
  if (key === undefined || folder === undefined) return key ?? folder
  return compareKeys(key, folder) < 0 ? folder : key
}

function readObject(xml: string, readKey: (key: string) => string): ListedObject {
  const key = element(xml, 'Key')
  const size = Number(element(xml, 'Size'))
  const modified = element(xml, 'LastModified')
  if (key === null || modified === null || !Number.isSafeInteger(size)) {
    throw new StoreFailure('The listing names an object without key, size or date')
  }
  return { key: readKey(key), size, modified }
}

function element(xml: string, name: string): string | null {
  const match = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)
  return match ? decodeEntities(match[1] ?? '') : null
}

/** Some stores write a space as `+`; all of them write a plus as `%2B`. */
function decodeForm(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    const code = hexadecimal ? parseInt(hexadecimal as string, 16) : decimal ? Number(decimal) : NaN
    if (code <= 0x10ffff) return String.fromCodePoint(code)
    return NAMED[name as string] ?? whole
  })
}
