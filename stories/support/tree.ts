/** A bucket in the page: a made-up tree that lists itself, by folders and page by page. */
import type { LinkFunction } from '../../src/grant/links.js'
import type { ListedObject, Listing, ListRequest } from '../../src/wire.js'

const HOLIDAY: readonly (readonly [key: string, size: number])[] = [
  ['Lake/Beach at noon.jpg', 2_411_724],
  ['Lake/Boat.jpg', 184_300],
  ['Lake/Boat 10.jpg', 190_112],
  ['Lake/Boat 9.jpg', 171_004],
  ['Lake/Evening/Fire.mp4', 88_210_334],
  ['Mountains/Zürich to Chur.gpx', 48_213],
  ['Mountains/Summit.heic', 3_900_120],
  ['Minutes of the meeting on the seventh of July, with all that was said about the roof.pdf', 482_130],
  ['Packing list.xlsx', 12_004],
  ['Road songs.zip', 61_000_000],
  ['Thank you.md', 1_204],
]

const at = (index: number) => new Date(Date.UTC(2026, 6, 1, 9, index * 37)).toISOString()

export const holiday = HOLIDAY.map(([key, size], index) => ({ key, size, modified: at(index) }))

/** So many photos in one folder, not in the order in which people count. */
export function photos(count: number): readonly ListedObject[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `IMG ${index}.jpg`,
    size: 900_000 + ((index * 7919) % 4_000_000),
    modified: at(index % 5000),
  })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

export interface TreeOptions {
  /** Objects and folders on a page. */
  readonly page?: number
  /** Answers in place of the tree where it throws or waits. */
  readonly before?: (request: Parameters<LinkFunction>[0]) => unknown
}

/** Answers as an endpoint would. What is signed leads nowhere. */
export function tree(
  objects: readonly ListedObject[],
  { page = 1000, before }: TreeOptions = {},
): LinkFunction {
  return async (request) => {
    await before?.(request)
    if (request.action === 'list') return list(objects, request, page)
    return {
      url: `https://bucket.example/${encodeURIComponent(request.key)}?signature=${crypto.randomUUID()}`,
      validity: request.validity ?? 900,
    }
  }
}

function list(objects: readonly ListedObject[], { prefix, cursor }: ListRequest, page: number): Listing {
  const found = new Map<string, ListedObject | null>()
  for (const object of objects) {
    if (!object.key.startsWith(prefix)) continue
    const slash = object.key.indexOf('/', prefix.length)
    found.set(slash < 0 ? object.key : object.key.slice(0, slash + 1), slash < 0 ? object : null)
  }
  const from = Number(cursor ?? 0)
  const some = [...found].slice(from, from + page)
  return {
    objects: some.flatMap(([, object]) => object ?? []),
    folders: some.flatMap(([key, object]) => (object ? [] : [key])),
    ...(from + page < found.size && { cursor: String(from + page) }),
  }
}
