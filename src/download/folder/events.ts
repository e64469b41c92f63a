import type { LinkError } from '../events.js'

/** What was being done. */
export type FolderTask = 'list' | 'download' | 'share' | 'save'

/** What `<presigned-folder>` tells, by name. A signed URL is in none of it. */
export interface PresignedFolderEventMap {
  /** The user opens a folder; a page that prevents it sets `folder` itself. */
  'folder-open': CustomEvent<{ readonly prefix: string }>
  /** A page of it is there. */
  'folder-load': CustomEvent<{ readonly prefix: string; readonly count: number; readonly more: boolean }>
  'folder-error': CustomEvent<{ readonly task: FolderTask; readonly error: LinkError }>
  /** The browser was sent to fetch a file. */
  'folder-download': CustomEvent<{ readonly key: string }>
  /** Links were copied; seconds that all of them work. */
  'folder-copy': CustomEvent<{ readonly keys: readonly string[]; readonly validity: number }>
  /** A ZIP was saved: what is in it, and what could not be had, or not whole. */
  'folder-save': CustomEvent<{ readonly keys: readonly string[]; readonly failed: readonly string[] }>
}

type Details = { [Name in keyof PresignedFolderEventMap]: PresignedFolderEventMap[Name]['detail'] }

/** `false` where the page has prevented it. */
export type Tell = <Name extends keyof Details>(name: Name, detail: Details[Name]) => boolean

/** All bubble and are composed. */
export function tell<Name extends keyof Details>(
  target: EventTarget,
  name: Name,
  detail: Details[Name],
): boolean {
  const cancelable = name === 'folder-open'
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to type listeners
  interface GlobalEventHandlersEventMap extends PresignedFolderEventMap {}
}
