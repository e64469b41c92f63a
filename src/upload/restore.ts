/** Files from an earlier visit. Loaded by pages that have some. */
import { randomId } from '../queue/queue.js'
import type { Queue, StoredFile } from '../queue/types.js'
import { readOrWarn } from './parsed.js'
import { finished, keyOf } from './stored.js'
import { json, type Kind } from './values.js'

/** Of each only the key must be there. */
const storedFiles: Kind<readonly StoredFile[]> = {
  expects: 'a list of { key, name, size }',
  read(value) {
    const list = json.read(value)
    if (!Array.isArray(list) || !list.every(hasKey)) return undefined
    return list.map(({ key, name, size }) => ({
      key,
      name: name ?? key.slice(key.lastIndexOf('/') + 1),
      size: size ?? 0,
    }))
  },
}

function hasKey(file: Partial<StoredFile> | null): file is StoredFile {
  return typeof file?.key === 'string'
}

/**
 * Finished items become those of the list; the ones that are in it already stay, and so does what is on its way. What is
 * no list is reported and changes nothing.
 */
export function restore(element: Element, queue: Queue, value: unknown): void {
  const files = readOrWarn(element, 'value', storedFiles, value)
  if (!files) return
  const missing = new Set(files.map(({ key }) => key))
  for (const item of finished(queue.items)) if (!missing.delete(keyOf(item))) queue.remove(item.id)
  const items = files.filter(({ key }) => missing.has(key)).map((file) => add(queue, file))
  queue.ledger.emit({ type: 'restore', items })
}

function add({ ledger }: Queue, { key, name, size }: StoredFile) {
  // Nobody reads its bytes: what is done is never sent again.
  const file = new File([], name)
  return ledger.add(randomId(), { file }, { state: 'done', key, size, sent: size }).item
}
