import type { Finding } from '../probe.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { LinkSource } from './link-source.js'

/** What shows one kind of file gets. */
export interface ViewTask {
  readonly source: LinkSource
  /** What it is called, for those who do not see it. */
  readonly label: string
  readonly alt: string | undefined
  words(): LinkWords
  /** Looks into a link that did not work. */
  probe(url: string): Promise<Finding>
  /** Puts it on the stage, with a line of words below it. */
  show(content: HTMLElement, note?: string): void
  /** There is nothing to show, and nothing went wrong. */
  none(): void
  fail(error: unknown): void
  /** The preview is gone, or it shows something else. */
  readonly signal: AbortSignal
}

export type View = (task: ViewTask) => Promise<void>
