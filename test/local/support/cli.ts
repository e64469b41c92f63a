import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { run } from '../../../src/local/cli/run.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly env?: Record<string, string>
  /** Standard input. */
  readonly input?: string
}

const sources = ['--import', 'tsx', 'src/local/cli/main.ts']

/** The command in a process of its own, with nothing of this environment. */
function launchCommand(
  args: readonly string[],
  env: Record<string, string> = {},
  main: readonly string[] = sources,
): ChildProcess {
  const { PATH = '', TMPDIR = '/tmp' } = process.env
  return spawn(process.execPath, [...main, ...args], {
    cwd: root,
    env: { PATH, TMPDIR, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end. */
export async function runCommand(
  args: readonly string[],
  { env = {}, input = '' }: Surroundings = {},
): Promise<Ran> {
  const child = launchCommand(args, env)
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)]
  child.stdin?.on('error', () => undefined).end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: out(), err: err() }
}

/** The same in this process, which is quicker: for what depends on nothing but the terminal. */
export async function runHere(
  args: readonly string[],
  { env = {}, input = '', isInteractive = false }: Surroundings & { readonly isInteractive?: boolean } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, {
    out: (line) => out.push(`${line}\n`),
    err: (line) => err.push(`${line}\n`),
    isInteractive,
    env,
    input: () => Readable.from(input.split('\n')) as AsyncIterable<string>,
  })
  return { code, out: out.join(''), err: err.join('') }
}

export interface Served {
  readonly child: ChildProcess
  /** What follows `ready: `. */
  readonly url: string
  /** Lines before it. */
  readonly lines: readonly string[]
}

/**
 * Starts a command that serves; it ends with the test. Of an option that is given twice the last one counts:
 * whatever ports `args` name, any free ones are taken. `main` is what Node runs, the sources when absent.
 */
export async function startCommand(
  context: TestContext,
  args: readonly string[],
  main?: readonly string[],
): Promise<Served> {
  const child = launchCommand([...args, '--port', '0', '--bucket-port', '0'], {}, main)
  context.after(() => child.kill('SIGKILL'))
  const errors = textOf(child.stderr)
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const [, url] = /^ready: (\S+)$/.exec(line) ?? []
    if (url !== undefined) return { child, url, lines }
    lines.push(line)
  }
  throw new Error(`The command ended before it was ready: ${errors()}`)
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return () => text
}
