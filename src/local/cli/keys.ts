import type { Terminal } from './command.js'

/** Keys in their order; `-` stands for the lines of standard input, without the empty ones. */
export async function* keysOf(positionals: readonly string[], terminal: Terminal): AsyncGenerator<string> {
  for (const positional of positionals) {
    if (positional !== '-') yield positional
    else for await (const line of terminal.input()) if (line !== '') yield line
  }
}
