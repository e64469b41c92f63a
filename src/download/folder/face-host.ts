import type { LinkClient } from '../../grant/links.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { Browsing } from './browsing.js'
import type { FolderTask, Tell } from './events.js'

/** What the face of a folder needs of the element. */
export interface FaceHost {
  readonly root: ShadowRoot
  readonly browsing: Browsing
  readonly tell: Tell
  /** As the attributes are now. */
  readonly settings: () => FaceSettings
  readonly changed: () => void
  readonly announce: (text: string) => void
  readonly failed: (task: FolderTask, error: unknown) => void
  /** Takes away what is said of the last failure. */
  readonly forgive: () => void
  readonly go: (prefix: string) => void
  readonly more: () => void
}

export interface FaceSettings {
  readonly words: LinkWords
  readonly links: LinkClient
  /** What goes with each request. */
  readonly sent: { readonly context?: unknown }
  /** Prefix that nobody leaves. */
  readonly top: string
  /** Seconds to choose from; empty where no links are copied. */
  readonly share: readonly number[]
  readonly zip: boolean
  readonly thumbnails: boolean
  readonly disabled: boolean
  readonly loading: boolean
}
