import type { Command } from './command.js'
import { summary, table, type Check } from './doctor/check.js'
import { examine } from './doctor/examine.js'
import { readProbe } from './doctor/probe.js'
import type { DoctorSettings } from './doctor/settings.js'
import { parseFlags, type Flags, type Values } from './flags.js'
import { UsageError } from './usage-error.js'
import { readDuration, readHeader, readOrigin } from './values.js'

const flags = {
  origin: { type: 'string', value: 'ORIGIN', help: 'of the page that uploads. Needed' },
  header: { type: 'string', multiple: true, value: "'NAME: VALUE'", help: 'for the endpoint: a session' },
  context: { type: 'string', value: 'JSON', help: 'sent along, as the context of the element is' },
  file: { type: 'string', value: 'PATH', help: 'uploaded in place of an image of one pixel' },
  type: { type: 'string', value: 'TYPE', help: 'MIME type of the file, where its name does not tell' },
  timeout: { type: 'string', value: 'TIME', help: 'until a server counts as silent: 30s' },
  json: { type: 'boolean', help: 'one JSON array: name, level, found, fix' },
} as const satisfies Flags

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Uploads as a page would, and says what to change where that fails.',
  usage: 'doctor ENDPOINT --origin ORIGIN [options]',
  flags,
  details: `Asks ENDPOINT for a grant, looks at it, sends the bucket the preflight and the
file that a browser would send, and a request with a wrong signature. Compares
validity and clocks on the way. The file stays in the bucket, under the key that
the endpoint chose. No signed URL is printed.
Exit code 0: pages can upload. 1: something failed, and below it is what to
change. Warnings do not count.`,
  examples: [
    [
      'presigned-upload doctor https://app.example/api/sign --origin https://app.example',
      'an endpoint on the site of the page',
    ],
    [
      'presigned-upload doctor http://127.0.0.1:8080/api/sign --origin http://localhost:5173',
      'what presigned-upload serve started',
    ],
    [
      "presigned-upload doctor https://api.example/sign --origin https://app.example --header 'Cookie: id=7'",
      'as somebody who is signed in',
    ],
  ],

  async run(args, terminal) {
    const { values, positionals } = parseFlags(flags, args)
    const settings = await readSettings(values, positionals)
    const checks: Check[] = []
    for await (const check of examine(settings)) checks.push(check)
    if (values.json) terminal.out(JSON.stringify(checks))
    else for (const line of [...table(checks), '', summary(checks)]) terminal.out(line)
    return checks.some(({ level }) => level === 'fail') ? 1 : 0
  },
}

async function readSettings(
  values: Values<typeof flags>,
  positionals: readonly string[],
): Promise<DoctorSettings> {
  const [endpoint = '', ...rest] = positionals
  if (rest.length > 0 || !/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint))
    throw new UsageError('Name one endpoint, such as https://app.example/api/sign.')
  if (values.origin === undefined)
    throw new UsageError('--origin is missing: where the page is, such as https://app.example.')
  const context = values.context === undefined ? undefined : readContext(values.context)
  return {
    endpoint: new URL(endpoint),
    origin: readOrigin('origin', values.origin),
    headers: Object.fromEntries((values.header ?? []).map((text) => readHeader('header', text))),
    ...(context !== undefined && { context }),
    probe: await readProbe(values.file, values.type),
    timeout: readDuration('timeout', values.timeout ?? '30s') * 1000,
  }
}

function readContext(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new UsageError('--context takes JSON, such as \'{ "album": 7 }\'.')
  }
}
