#!/usr/bin/env node
import { createInterface } from 'node:readline'
import { run } from './run.js'

// `… | head` is no failure: whoever read has enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isInteractive: Boolean(process.stdout.isTTY),
  env: process.env,
  input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
}).catch((error: unknown) => {
  process.stderr.write(`It failed: ${error instanceof Error ? error.message : 'for an unknown reason'}\n`)
  return 1
})
