import type { Command } from './command.js'
import type { Flag, Flags } from './flags.js'

export const program = 'presigned-upload'
const width = 80

export function overview(commands: readonly Command[]): string {
  return [
    `Usage: ${program} <command> [options]`,
    '',
    'Uploads from a page straight to object storage, through pre-signed URLs.',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    `${program} <command> --help explains a command, with examples.`,
    `${program} --version tells the version.`,
    '',
    'Exit codes: 0 as asked, 1 it failed or something is wrong, 2 not used as it is meant.',
  ].join('\n')
}

export function helpOf({ usage, summary, flags, details, examples }: Command): string {
  return [
    `Usage: ${program} ${usage}`,
    '',
    summary,
    '',
    'Options',
    ...columns(flagRows(flags)),
    '',
    details,
    '',
    'Examples',
    ...examples.flatMap(([line, does]) => [`  # ${does}`, `  ${line}`]),
  ].join('\n')
}

function flagRows(flags: Flags): (readonly [string, string])[] {
  return [
    ...Object.entries(flags).map(([name, flag]) => [label(name, flag), flag.help] as const),
    ['--help', 'this text'],
  ]
}

function label(name: string, { value, multiple }: Flag): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`
}

/** Two columns; what does not fit goes on below, in the second one. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const first = Math.max(...rows.map(([name]) => name.length)) + 4
  return rows.flatMap(([name, text]) =>
    wrap(text, width - first).map((line, index) => (index === 0 ? `  ${name}` : '').padEnd(first) + line),
  )
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line += (line === '' ? '' : ' ') + word
  }
  return [...lines, line]
}
