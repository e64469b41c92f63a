import { parseArgs } from 'node:util'
import { nearest } from './nearest.js'
import { UsageError } from './usage-error.js'

/** One option of a command: what the parser reads and what the help says are the same entry. */
export interface Flag {
  readonly type: 'string' | 'boolean'
  /** May be given several times. */
  readonly multiple?: boolean
  /** Stands for the value in the help, e.g. `PORT`. */
  readonly value?: string
  readonly help: string
}

export type Flags = Readonly<Record<string, Flag>>

export type Values<F extends Flags> = {
  readonly [Name in keyof F]?: F[Name]['type'] extends 'boolean'
    ? boolean
    : F[Name] extends { readonly multiple: true }
      ? readonly string[]
      : string
}

export interface Parsed<F extends Flags> {
  readonly values: Values<F>
  readonly positionals: readonly string[]
}

/** Reads the arguments of a command. @throws UsageError for what the command does not know */
export function parseFlags<F extends Flags>(flags: F, args: readonly string[]): Parsed<F> {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values: values as Values<F>, positionals }
  } catch (error) {
    throw new UsageError(explain(error as NodeJS.ErrnoException, Object.keys(flags)))
  }
}

/** Node's own sentences are right but long, and do not say what was meant. Values are left out: one may be a key. */
function explain({ code, message }: NodeJS.ErrnoException, names: readonly string[]): string {
  const option = /--?[\w-]+/.exec(message)?.[0] ?? 'an option'
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), names)
    return `There is no option ${option}.${meant === null ? '' : ` Did you mean --${meant}?`}`
  }
  if (/ambiguous/.test(message)) return `${option} needs a value; one with a dash is written ${option}=-1.`
  if (/missing/.test(message)) return `${option} needs a value.`
  if (/does not take/.test(message)) return `${option} takes no value.`
  return 'The arguments are not understood.'
}
