import { startDemo } from '../demo.js'
import { readSettings, SettingsError, type DemoSettings } from './settings.js'

const parentWatchMs = 100

/**
 * Runs the demo as a process: settings from the environment, `ready: <page URL>` once both ports listen,
 * a clean end on a signal. Exit codes: 0 after a signal, 1 when it could not start, 2 for a bad setting.
 */
export async function runDemo(environment: NodeJS.ProcessEnv, folders: readonly string[]): Promise<void> {
  let settings: DemoSettings
  try {
    settings = readSettings(environment)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return fail(2, error.message)
  }

  const stopped = untilStopped(environment)
  try {
    const demo = await startDemo({ ...settings, folders })
    console.log(`bucket: ${demo.store.origin} in ${settings.bucketDir}`)
    console.log(`ready: ${demo.url}`)
    await stopped
    await demo.close()
    process.exit(0)
  } catch (error) {
    fail(1, explain(error, settings))
  }
}

function explain(error: unknown, { port }: DemoSettings): string {
  const { code, port: taken, message } = error as NodeJS.ErrnoException & { port?: number }
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return `The demo could not start: ${message}`
  const name = taken === port ? 'PORT' : 'BUCKET_PORT'
  const why = code === 'EACCES' ? 'may not be used' : 'is in use'
  return `Port ${taken} ${why}. Choose another with ${name}, e.g. ${name}=0 for any free one.`
}

/** A signal, or the end of the npm that started us: its shell does not hand every signal on. */
function untilStopped(environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (environment.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && resolve(), parentWatchMs).unref()
  })
}

function fail(code: number, message: string): void {
  console.error(message)
  process.exitCode = code
}
