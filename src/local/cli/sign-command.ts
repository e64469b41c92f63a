import type { Presigned, PresignRequest } from '../../server/index.js'
import type { Command } from './command.js'
import { parseFlags, type Flags } from './flags.js'
import { keysOf } from './keys.js'
import { readRequest, readSeconds, requestFlags } from './sign-request.js'
import { chooseStore, storeFlags } from './stores.js'
import { UsageError } from './usage-error.js'

const flags = {
  ...requestFlags,
  json: { type: 'boolean', help: 'a JSON object a line: key, method, url, headers, validity, expiresAt' },
  ...storeFlags,
} as const satisfies Flags

export const signCommand: Command = {
  name: 'sign',
  summary: 'Signs URLs for objects: one, several, or a list from standard input.',
  usage: 'sign KEY… | - [options]',
  flags,
  details: `Signing happens here: nothing is sent, so a wrong key shows only when the URL
is used. Whoever has a URL can use it until it ends; treat it as a password.
No URL outlives a temporary key. Tell when the key ends with --key-expires, and
the validity is cut to that, with a warning; and to seven days with --store s3,
the most that its signature allows.`,
  examples: [
    ['presigned-upload sign photos/1.png --content-type image/png --validity 90s', 'a URL to upload with'],
    ['curl -T 1.png -H "Content-Type: image/png" "$URL"', 'how it is used'],
    ['presigned-upload sign report.pdf --method GET --validity 7d --filename Report.pdf', 'a link to share'],
    ['presigned-upload sign - --method GET --json < keys.txt', 'a list, one key a line'],
    [
      'presigned-upload sign photos/1.png --store s3 --endpoint https://minio.example.com:9000',
      'at a store that speaks S3, with the key in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    ],
  ],

  async run(args, terminal) {
    const { values, positionals } = parseFlags(flags, args)
    if (positionals.length === 0)
      throw new UsageError('Name at least one key, or - to read keys from standard input.')
    const { store, endUnknown } = chooseStore(values, terminal.env)
    const template = readRequest(values)
    readSeconds(values, Date.now())
    if (endUnknown)
      terminal.err('Note: a URL dies with the temporary key, whose end is unknown; see --key-expires.')

    let failures = 0
    for await (const key of keysOf(positionals, terminal)) {
      const now = Date.now()
      const request = { ...template, key, validity: readSeconds(values, now), now }
      try {
        const signed = await store.presign(request)
        if (signed.validity < request.validity) terminal.err(cutNote(request, signed))
        terminal.out(values.json ? asJson(request, signed) : signed.url)
      } catch (error) {
        failures += 1
        terminal.err(`${JSON.stringify(key)}: ${error instanceof Error ? error.message : 'cannot be signed'}`)
      }
    }
    return failures > 0 ? 1 : 0
  },
}

function cutNote({ key, validity }: PresignRequest, signed: Presigned): string {
  const why = 'the key ends earlier, or the store grants no more'
  return `${JSON.stringify(key)}: works for ${signed.validity} s, not ${validity} s: ${why}.`
}

function asJson({ key, method, now }: PresignRequest, { url, headers, validity }: Presigned): string {
  const expiresAt = new Date(now + validity * 1000).toISOString()
  return JSON.stringify({ key, method, url, headers, validity, expiresAt })
}
