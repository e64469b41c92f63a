/** Files from an earlier visit. */
import { randomId } from '../queue/queue.js'
import type { Queue, StoredFile } from '../queue/types.js'
import { readOrWarn } from '../ui/parsed.js'
import { finished, keyOf } from './stored.js'
import { json, type Kind } from './values.js'

/** Of each only the key must be there; the same key is the same file. */
const storedFiles: Kind<Map<string, StoredFile>> = {
  expects: 'a list of { key, name, size }',
  read(value) {
    const list = json.read(value)
    if (!Array.isArray(list) || !list.every(hasKey)) return undefined
    return new Map(list.map((file) => [file.key, file]))
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
  const missing = readOrWarn(element, 'value', storedFiles, value)
  if (!missing) return
  for (const item of finished(queue.items)) if (!missing.delete(keyOf(item))) queue.remove(item.id)
  const items = Array.from(missing.values(), ({ key, name, size }) => {
    const sent = Number.isFinite(size) && size > 0 ? size : 0
    // Nobody reads its bytes: what is done is never sent again.
    const file = new File([], `${name ?? key.split('/').pop()}`)
    return queue.ledger.add(randomId(), { file }, { state: 'done', key, size: sent, sent }).item
  })
  // Without any there is nothing to show, so that nothing need be loaded for it.
  if (items.length > 0) queue.ledger.emit({ type: 'restore', items })
}
