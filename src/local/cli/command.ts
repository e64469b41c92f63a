import type { Flags } from './flags.js'

/** What a command sees of the process it runs in. */
export interface Terminal {
  /** Results: one line on standard output. */
  out(line: string): void
  /** Everything else: one line on standard error. */
  err(line: string): void
  /** Standard output is read by a person. */
  readonly isInteractive: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Lines of standard input. */
  readonly input: () => AsyncIterable<string>
}

/** 0: as asked. 1: it did not work, or something is wrong with what was examined. 2: not used as it is meant. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  readonly name: string
  /** One line for the overview. */
  readonly summary: string
  /** What follows the program's name. */
  readonly usage: string
  readonly flags: Flags
  /** What a first-time user needs to know, below the options. */
  readonly details: string
  /** Lines as they are typed; each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[]
  /** @throws UsageError */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>
}
