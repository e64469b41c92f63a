import type { LinkError } from '../ui/link-error.js'

export type { LinkError }

/** What was being done. */
export type LinkTask = 'download' | 'share' | 'preview'

/** What `<presigned-download>` tells the page. All bubble and are composed. */
export interface PresignedDownloadEventMap {
  'download-start': CustomEvent<{ readonly key: string }>
  'download-error': CustomEvent<{ readonly key: string; readonly task: LinkTask; readonly error: LinkError }>
  'download-copy': CustomEvent<{ readonly key: string; readonly validity: number }>
}

export function tell<Name extends keyof PresignedDownloadEventMap>(
  target: EventTarget,
  type: Name,
  detail: PresignedDownloadEventMap[Name]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to type listeners
  interface GlobalEventHandlersEventMap extends PresignedDownloadEventMap {}
}
