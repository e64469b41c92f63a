import { listWithin, PAGE } from '../../../server/list.js'
import type { Store } from '../../../server/index.js'
import type { Target } from './link.js'

/** All files of a folder, page by page. Throws when the store does not list, and when there is none. */
export async function* filesOf(store: Store, prefix: string): AsyncGenerator<Target> {
  let found = false
  for (let cursor: string | null = null, last = true; last || cursor !== null; last = false) {
    const page = await listWithin(store, { prefix, cursor, limit: PAGE, now: Date.now() })
    // What ends in a slash stands for a folder, as consoles make them, and holds nothing.
    for (const { key, size } of page.objects.filter(({ key }) => !key.endsWith('/'))) {
      found = true
      yield { key, size }
    }
    if (page.cursor !== undefined && page.cursor === cursor)
      throw new Error('The store gives the same page again')
    cursor = page.cursor ?? null
  }
  if (!found) throw new Error('there is no file in this folder')
}
