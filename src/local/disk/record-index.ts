import { compareKeys } from '../../server/stores/key-order.js'
import { firstIndex } from '../first-index.js'
import type { ObjectRecord } from './object-record.js'

/** The records of a bucket by key, and in the order of their keys without sorting them for each list. */
export class RecordIndex {
  #byKey = new Map<string, ObjectRecord>()
  /** `null` until somebody lists: a folder that is opened is sorted once, not at each record. */
  #sorted: ObjectRecord[] | null = null

  get(key: string): ObjectRecord | undefined {
    return this.#byKey.get(key)
  }

  set(record: ObjectRecord): void {
    const isNew = !this.#byKey.has(record.key)
    this.#byKey.set(record.key, record)
    this.#sorted?.splice(this.#placeOf(record.key), isNew ? 0 : 1, record)
  }

  delete(key: string): void {
    if (this.#byKey.delete(key)) this.#sorted?.splice(this.#placeOf(key), 1)
  }

  /** In the order of the keys. Changes with the index. */
  sorted(): readonly ObjectRecord[] {
    this.#sorted ??= [...this.#byKey.values()].sort((a, b) => compareKeys(a.key, b.key))
    return this.#sorted
  }

  #placeOf(key: string): number {
    return firstIndex(this.sorted(), (record) => compareKeys(record.key, key) >= 0)
  }
}
