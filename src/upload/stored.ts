/** What the form and the page see of finished files, and how a page gives some from an earlier visit. */
import type { Item, Queue, StoredFile } from '../queue/types.js'

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

/** Finished items become those of the list; the ones that are in it already stay, and so does what is on its way. */
export function replaceFinished(queue: Queue, files: readonly StoredFile[]): void {
  const missing = new Set(files.map(({ key }) => key))
  for (const item of finished(queue.items)) if (!missing.delete(keyOf(item))) queue.remove(item.id)
  queue.restore(files.filter(({ key }) => missing.has(key)))
}
