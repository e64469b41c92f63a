import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface DemoProcess {
  readonly child: ChildProcess
  readonly url: string
  readonly bucket: string
}

export interface Ended {
  readonly code: number | null
  readonly errors: string
}

/** The demo from its sources, in a process of its own, with any free ports. */
export async function startDemoProcess(
  context: TestContext,
  environment: Record<string, string>,
): Promise<DemoProcess> {
  const child = launch({ PORT: '0', BUCKET_PORT: '0', ...environment })
  context.after(() => child.kill('SIGKILL'))
  let bucket = ''
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    bucket = /^bucket: (\S+)/.exec(line)?.[1] ?? bucket
    const [, url] = /^ready: (\S+)$/.exec(line) ?? []
    if (url !== undefined) return { child, url, bucket }
  }
  throw new Error('The demo ended before it was ready.')
}

/** Runs a demo that is expected to end by itself. */
export async function runToEnd(environment: Record<string, string>): Promise<Ended> {
  const child = launch(environment)
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, errors }
}

/** Sends a signal and tells the exit code. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>
  child.kill(signal)
  const [code] = await ended
  return code
}

function launch(environment: Record<string, string>): ChildProcess {
  const script = join(root, 'test/local/support/run-demo.ts')
  const { PATH = '', TMPDIR = '/tmp' } = process.env
  return spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { PATH, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
