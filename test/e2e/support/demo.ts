/** The demo as a user starts it: a process of its own, on free ports, with a bucket folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Fault } from '../../../src/local/faults/fault.js'
import { sha256 } from './files.js'

export interface DemoSettings {
  /** Seconds granted. */
  readonly validity?: number
  /** Seconds granted at the most, whatever a page asks for. */
  readonly maxValidity?: number
  /** Cuts what is still running at the end of its validity. */
  readonly cutAtExpiry?: boolean
  /** Bytes a second for each transfer. */
  readonly throttle?: number
}

export interface Demo {
  /** Address of the page. */
  readonly url: string
  /** Makes the store fail on purpose. */
  fault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  /** SHA-256 of the object's file in the bucket folder; `null` where there is none. */
  digest(key: string): Promise<string | null>
  /** Keys of all objects. */
  keys(): Promise<string[]>
  stop(): Promise<void>
}

interface Sidecar {
  readonly key: string
  readonly file: string
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

export async function startDemo(settings: DemoSettings = {}): Promise<Demo> {
  const bucket = await mkdtemp(join(tmpdir(), 'bucket-'))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment(settings), BUCKET_DIR: bucket },
  })
  const url = await ready(child)

  return {
    url,
    fault: (fault) => control(url, 'POST', fault),
    clearFaults: () => control(url, 'DELETE'),
    async digest(key) {
      const found = (await sidecars(bucket)).find((sidecar) => sidecar.key === key)
      return found ? await sha256(join(bucket, found.file)) : null
    },
    keys: async () => (await sidecars(bucket)).map(({ key }) => key).sort(),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      await rm(bucket, { recursive: true, force: true })
    },
  }
}

function environment({ validity, maxValidity, cutAtExpiry, throttle }: DemoSettings): Record<string, string> {
  return {
    PORT: '0',
    BUCKET_PORT: '0',
    FAULTS: '1',
    ...(validity !== undefined && { VALIDITY: String(validity) }),
    ...(maxValidity !== undefined && { MAX_VALIDITY: String(maxValidity) }),
    ...(cutAtExpiry && { CUT_AT_EXPIRY: '1' }),
    ...(throttle !== undefined && { THROTTLE: String(throttle) }),
  }
}

async function ready(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output to read')
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^ready: (.+)$/.exec(line) ?? []
    if (!url) continue
    child.stdout.resume()
    return url
  }
  throw new Error('The demo ended before it was ready.')
}

async function control(url: string, method: string, body?: object): Promise<void> {
  const response = await fetch(new URL('/_faults', url), {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  if (!response.ok) throw new Error(`faults: ${response.status} ${await response.text()}`)
}

async function sidecars(bucket: string): Promise<Sidecar[]> {
  const folder = join(bucket, '.meta')
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readFile(join(folder, name), 'utf8')),
  )
  return texts.map((text) => JSON.parse(text) as Sidecar)
}
