import type { LinkError } from '../ui/link-error.js'
import type { Item, QueueEvent, Rejection } from '../queue/types.js'

interface ItemDetail {
  readonly item: Item
}

/** What `<presigned-upload>` tells the page. All bubble and are composed, but for `upload-progress`. */
export interface PresignedUploadEventMap {
  'upload-add': CustomEvent<{ readonly items: readonly Item[] }>
  'upload-reject': CustomEvent<{ readonly rejections: readonly Rejection[] }>
  'upload-start': CustomEvent<ItemDetail>
  'upload-progress': CustomEvent<ItemDetail>
  'upload-renew': CustomEvent<ItemDetail>
  'upload-success': CustomEvent<ItemDetail>
  'upload-error': CustomEvent<ItemDetail>
  'upload-remove': CustomEvent<ItemDetail>
  'upload-copy': CustomEvent<ItemDetail & { readonly validity: number }>
  'upload-copy-error': CustomEvent<ItemDetail & { readonly error: LinkError }>
  'upload-complete': CustomEvent<{ readonly done: readonly Item[]; readonly failed: readonly Item[] }>
}

/** Passes on what the queue tells, as events of `target`. `change` and `restore` have none: they are for the view. */
export function dispatch(target: EventTarget, { type, ...detail }: QueueEvent): void {
  if (type === 'change' || type === 'restore') return
  const outward = type !== 'progress'
  target.dispatchEvent(new CustomEvent(`upload-${type}`, { detail, bubbles: outward, composed: outward }))
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to type listeners
  interface GlobalEventHandlersEventMap extends PresignedUploadEventMap {}
}
