/** What the form and the page see of finished files. */
import type { Item, StoredFile } from '../queue/types.js'

/** What stands for a finished file: the object's key, or what is known instead where the endpoint tells none. */
export function keyOf({ key, location, name }: Item): string {
  return key ?? location ?? name
}

export function finished(items: readonly Item[]): readonly Item[] {
  return items.filter(({ state }) => state === 'done')
}

export function toStored(items: readonly Item[]): readonly StoredFile[] {
  return items.map((item) => ({ key: keyOf(item), name: item.name, size: item.size }))
}
