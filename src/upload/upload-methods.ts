import type { Found } from '../intake/found.js'
import { fromFileList } from '../intake/sources.js'
import type { Item } from '../queue/types.js'
import { FormAssociated } from './form-associated.js'

/** What the page may ask of `<presigned-upload>`, and what it may look at. */
export abstract class UploadMethods extends FormAssociated {
  /** Frozen snapshots, in order of addition. */
  get items(): readonly Item[] {
    return this.queue.items
  }

  /** Takes files as if the user had chosen them, and answers the new items. */
  addFiles(files: Iterable<File>): readonly Item[] {
    return this.take(fromFileList(files).found)
  }

  /** Begins what waits because of `manual`. */
  start(): void {
    this.queue.start()
  }

  /** A failed item starts over with a new grant; without an id, all of them. */
  retry(id?: string): void {
    this.queue.retry(id)
  }

  /** Unfinished items end as failed with the code `cancelled`; without an id, all of them. */
  cancel(id?: string): void {
    this.queue.cancel(id)
  }

  /** Takes an item out; nothing is sent for it afterwards. */
  override remove(id?: string): void {
    // Without an argument it is the method that every element has.
    if (id === undefined) super.remove()
    else this.queue.remove(id)
  }

  /** Takes all items out. */
  override clear(): void {
    this.queue.clear()
  }

  protected abstract take(found: readonly Found[]): readonly Item[]
}
