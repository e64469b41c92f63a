import type { Finding } from '../probe.js'
import type { LinkSource } from './link-source.js'

/** What a preview is called, for those who do not see it. */
export interface Names {
  readonly label: string
  /** Of an image, by the page. */
  readonly alt: string | undefined
}

/** What shows one kind of file gets. */
export interface ViewTask {
  readonly source: LinkSource
  /** Looks into a link that did not work. */
  probe(url: string): Promise<Finding>
  /** Puts it on the stage. `name` is called then, and whenever the names change. `cut`: it is the beginning only. */
  show(content: HTMLElement, name: (names: Names) => void, cut?: boolean): void
  /** There is nothing to show, and nothing went wrong. */
  none(): void
  fail(error: unknown): void
  /** The preview is gone, or it shows something else. */
  readonly signal: AbortSignal
}

export type View = (task: ViewTask) => Promise<void>
