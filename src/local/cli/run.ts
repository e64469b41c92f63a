import { readFile } from 'node:fs/promises'
import type { Command, ExitCode, Terminal } from './command.js'
import { demoCommand } from './demo-command.js'
import { doctorCommand } from './doctor-command.js'
import { helpOf, overview, program } from './help.js'
import { nearest } from './nearest.js'
import { serveCommand } from './serve-command.js'
import { shareCommand } from './share-command.js'
import { signCommand } from './sign-command.js'
import { UsageError } from './usage-error.js'

const commands: readonly Command[] = [demoCommand, serveCommand, signCommand, shareCommand, doctorCommand]

/** Runs one command line to its end. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '--help', ...rest] = args
  if (first === '--version' || first === '-v') return say(terminal, await version())
  if (isHelp(first) || (first === 'help' && rest.length === 0)) {
    if (args.length > 0) return say(terminal, overview(commands))
    terminal.err(overview(commands))
    return 2
  }
  const [name = '', remaining] = first === 'help' ? [rest[0], ['--help']] : [first, rest]
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) return misused(terminal, unknown(name), '')
  if (remaining.some(isHelp)) return say(terminal, helpOf(command))
  try {
    return await command.run(remaining, terminal)
  } catch (error) {
    if (error instanceof UsageError) return misused(terminal, error.message, `${name} `)
    throw error
  }
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(text)
  return 0
}

function misused(terminal: Terminal, message: string, command: string): ExitCode {
  terminal.err(`${message}\n${program} ${command}--help explains the use.`)
  return 2
}

function unknown(name: string): string {
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  )
  return `There is no command ${JSON.stringify(name)}.${meant === null ? '' : ` Did you mean ${meant}?`}`
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h'
}

async function version(): Promise<string> {
  const manifest = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
