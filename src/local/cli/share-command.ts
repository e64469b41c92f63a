import { inlineType } from '../../server/inline-types.js'
import type { Command, Terminal } from './command.js'
import { keysOf } from './keys.js'
import { parseFlags, type Flags, type Values } from './flags.js'
import { formats, type Format } from './share/formats.js'
import type { MakeLink, SharedLink, Target } from './share/link.js'
import { presignedLinks, shortLinks, type Wanted } from './share/make-links.js'
import { filesOf } from './share/files-of.js'
import { durationText, visibleText } from './share/words.js'
import { chooseStore, storeFlags } from './stores.js'
import { UsageError } from './usage-error.js'
import { oneOf, readAddress, readValidity } from './values.js'

const flags = {
  validity: { type: 'string', value: 'TIME', help: 'how long links work: 90m, 1d (the default), 7d' },
  format: {
    type: 'string',
    value: 'NAME',
    help: 'table (at a terminal), urls (elsewhere), csv, json: one a line',
  },
  filename: { type: 'string', value: 'NAME', help: 'the name under which it is saved; for one link' },
  inline: { type: 'boolean', help: 'shown in the browser rather than saved, where that runs nothing' },
  address: { type: 'string', value: 'URL', help: 'short links of a site, made with its SHARE_SECRET' },
  ...storeFlags,
} as const satisfies Flags

/** Where links come from, and how a folder is shared: as all of its files, or as what it is. */
interface Source {
  readonly make: MakeLink
  readonly targets: (key: string) => AsyncIterable<Target> | Iterable<Target>
  /** Why a link may work for less than was asked for. */
  readonly cut: string
}

export const shareCommand: Command = {
  name: 'share',
  summary: 'Makes links for downloading: of one file, of several, of a whole folder.',
  usage: 'share KEY… | PREFIX/ | - [options]',
  flags,
  details: `A name that ends in / is a folder: the store is asked for its files, and each of
them gets a link. Otherwise nothing is sent. Whoever has a link can use it until
it ends. No link outlives a temporary key, and with --store s3 none works
for more than seven days: then it says for how long.
With --address links are short and live for up to 30 days: those of
createShareHandler, mounted there with the same secret, which the environment
holds as SHARE_SECRET. A folder is then one link, and no key is needed.
In csv a name that a spreadsheet would take for a formula begins with '.`,
  examples: [
    ['presigned-upload share report.pdf --validity 2d', 'a link to send'],
    ['presigned-upload share trip/ --format csv > links.csv', 'one for each file of a folder'],
    ['presigned-upload share - --format urls < keys.txt', 'a list, one key a line'],
    ['presigned-upload share trip/ --address https://app.example/s', 'one short link to the folder'],
  ],

  async run(args, terminal) {
    const { values, positionals } = parseFlags(flags, args)
    if (positionals.length === 0)
      throw new UsageError(
        'Name at least one key, a folder that ends in /, or - to read keys from standard input.',
      )
    const wanted = readWanted(values, positionals)
    const format = readFormat(values, terminal)
    const source = readSource(values, wanted, terminal)
    return print(source, keysOf(positionals, terminal), { wanted, format, terminal })
  },
}

function readWanted(
  { validity, filename, inline = false }: Values<typeof flags>,
  keys: readonly string[],
): Wanted {
  if (filename !== undefined && (keys.length > 1 || keys[0] === '-'))
    throw new UsageError('--filename goes with one key.')
  return { validity: readValidity('validity', validity ?? '1d'), filename, inline }
}

function readFormat({ format }: Values<typeof flags>, { isInteractive }: Terminal): Format {
  const name = format ?? (isInteractive ? 'table' : 'urls')
  return formats[oneOf('format', name, ['table', 'json', 'csv', 'urls'])]
}

function readSource(values: Values<typeof flags>, wanted: Wanted, terminal: Terminal): Source {
  if (values.address !== undefined) {
    const { SHARE_SECRET: secret = '' } = terminal.env
    if (secret.length < 16)
      throw new UsageError(
        'SHARE_SECRET is missing or short: the secret of the share handler, 16 characters at least.',
      )
    const make = shortLinks(readAddress('address', values.address), secret, wanted)
    const cut = 'that is the most a link of a site lives'
    return { make, targets: (key) => [{ key, size: null }], cut }
  }
  const { store, endUnknown } = chooseStore(values, terminal.env)
  if (endUnknown)
    terminal.err('Note: a link dies with the temporary key, whose end is unknown; see --key-expires.')
  const targets = (key: string) => (key.endsWith('/') ? filesOf(store, key) : [{ key, size: null }])
  const cut = 'the key ends earlier, or no more can be granted'
  return { make: presignedLinks(store, wanted), targets, cut }
}

interface Printing {
  readonly wanted: Wanted
  readonly format: Format
  readonly terminal: Terminal
}

/** Each link as soon as it is there: a folder may hold tens of thousands. */
async function print(
  { make, targets, cut }: Source,
  keys: AsyncIterable<string>,
  { wanted, format, terminal }: Printing,
): Promise<0 | 1> {
  let failed = false
  let told = false
  for (const line of format.head) terminal.out(line)
  const tell = (link: SharedLink) => {
    if (link.validity !== wanted.validity && !told) terminal.err(clampNote(link, wanted, cut))
    told ||= link.validity !== wanted.validity
    if (wanted.inline && !link.key.endsWith('/') && inlineType(link.key, wanted.filename) === null)
      terminal.err(`${quoted(link.key)}: is saved, not shown: it may run scripts, or its type is unknown.`)
    if (link.id !== undefined && link.url.length > LONGEST_LINE) terminal.err(lengthNote(link))
    for (const line of format.lines(link)) terminal.out(line)
  }
  const fail = (key: string, error: unknown) => {
    failed = true
    terminal.err(`${quoted(key)}: ${error instanceof Error ? error.message : 'cannot be shared'}`)
  }
  for await (const key of keys) {
    try {
      for await (const target of targets(key))
        await make(target).then(tell, (error) => fail(target.key, error))
    } catch (error) {
      fail(key, error)
    }
  }
  return failed ? 1 : 0
}

/** Said once: what a temporary key leaves grows less from link to link. */
function clampNote({ validity }: SharedLink, wanted: Wanted, cut: string): string {
  const why = validity < wanted.validity ? cut : 'that is the least a link lives'
  return `Links work for ${durationText(validity)}, not ${durationText(wanted.validity)}: ${why}.`
}

/** Characters of a line that mail carries (RFC 5322). */
const LONGEST_LINE = 998

function lengthNote({ key, url }: SharedLink): string {
  return `${quoted(key)}: the link has ${url.length} characters; beyond ${LONGEST_LINE} mail may break it.`
}

function quoted(key: string): string {
  return `"${visibleText(key)}"`
}
